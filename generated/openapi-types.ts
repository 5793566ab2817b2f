// Generated from the contracts by `npm run generate`; edits are lost.
export interface paths {
    "/v1/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description OAuth 2.0 client credentials (RFC 6749 section 4.4). Send your secret either with HTTP Basic or in the body, not
         *     both; beside HTTP Basic the body may repeat `client_id`. The token is valid for an hour; ask for a new one when it has expired. Errors of
         *     the grant (400, 401, 429) follow RFC 6749, all others are problem details.
         */
        post: operations["oauth2_token.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send claims in, with one debtor and one sum of fees
         * @deprecated
         * @description **Version 2 takes all debtors of a claim and its fees one by one; use it for new work.** This version keeps
         *     working, always: it is an adapter onto version 2.
         *
         *     Creates the claims that you have not sent before and updates the others ("upsert"), at most 1000 in a request.
         *
         *     `amount` and `fees` are the claim **as first owed**, never what is left of it. Sending the same claim again
         *     changes nothing and sends no webhook. Other figures are booked as one adjustment of the difference. A claim
         *     whose balance is zero is resolved. Accounts and debtors that you name for the first time are created.
         *
         *     The claim keeps its debtor as you send it. Where a claim came with several debtors, this version updates the
         *     primary one and refuses another (`several_debtors`); where its fees came one by one, it refuses another sum
         *     (`itemised_fees`).
         *
         *     Refused per item: `currency_mismatch`, `claim_resolved`, `claim_withdrawn`, `exceeds_balance`, `itemised_fees`,
         *     `several_debtors`, `amount_out_of_range`, `date_out_of_range`.
         */
        post: operations["import_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/import_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send claims in
         * @description Creates the claims that you have not sent before and updates the others ("upsert"), at most 1000 in a request,
         *     each with all its debtors and its fees one by one.
         *
         *     `amount` and `fee_items` are the claim **as first owed**, never what is left of it. Sending the same claim again
         *     changes nothing and sends no webhook. Other figures are booked as one adjustment of the difference. A claim
         *     whose balance is zero is resolved. Accounts and debtors that you name for the first time are created; the claim
         *     keeps its debtors as you send them with it, and the master data of a known debtor changes by `upsert_debtors`
         *     alone.
         *
         *     Refused per item: `currency_mismatch`, `claim_resolved`, `claim_withdrawn`, `exceeds_balance`,
         *     `primary_debtor`, `amount_out_of_range`, `date_out_of_range`.
         */
        post: operations["import_claims.v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/create_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create claims
         * @description Creates claims, and refuses those that you have sent before: use it where a repeated reference is a mistake.
         *     Everything else is as `import_claims` v2 says.
         *
         *     Refused per item: `claim_exists`, `currency_mismatch`, `primary_debtor`, `amount_out_of_range`,
         *     `date_out_of_range`.
         */
        post: operations["create_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/validate_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try an import without any effect
         * @description A dry run: answers what `import_claims` v2 would answer now to the same body, and stores nothing. No request is
         *     kept, no webhook is sent, and `Idempotency-Key` is ignored.
         */
        post: operations["validate_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/update_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change claims
         * @description Changes what you send: a member that you leave out stays, `null` removes it. The amount and the sum of the
         *     fees are not changed here. An account that you name for the first time is created; debtors as with
         *     `import_claims` v2. Where nothing differs nothing changes, and a reason alone is not kept.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `itemised_fees`,
         *     `currency_mismatch`, `primary_debtor`, `date_out_of_range`.
         */
        post: operations["update_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resolve_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close claims
         * @description Closes active claims with a reason. The balance stays what it is, the sum of the movements; nothing more is
         *     collected.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`.
         */
        post: operations["resolve_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdraw_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take claims back
         * @description Takes active claims back from collection. The balance stays what it is; nothing more is collected, and the claim
         *     cannot be changed any more.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`.
         */
        post: operations["withdraw_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lower balances
         * @description Books a credit on active claims. At zero a claim is resolved.
         *
         *     `operation_reference` is unique for ever: the same content again changes nothing and answers with the first
         *     `message_id`; other content is refused. Without `fees` the whole `amount` is split by `allocation`.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `currency_mismatch`,
         *     `exceeds_balance`, `amount_out_of_range`, `date_out_of_range`, `operation_reference_used`.
         */
        post: operations["credit_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/debit_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise balances
         * @description Books a debit on claims: more is owed. `reactivate` opens a resolved claim again.
         *
         *     `operation_reference` is unique for ever, and credits and debits share it: the same content again changes nothing
         *     and answers with the first `message_id`; other content is refused.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `currency_mismatch`,
         *     `amount_out_of_range`, `date_out_of_range`, `operation_reference_used`.
         */
        post: operations["debit_claims.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/record_payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record payments that you received
         * @description Books payments that debtors made to you, on one claim each or spread over the claims of an account.
         *
         *     A payment is booked in full: what claims do not take is the account's `credit_balance`, or the claim's own where it
         *     has no account. `payment_reference` is unique for ever: the same content again changes nothing and answers with the
         *     first `message_id`; other content is refused.
         *
         *     A claim that is not active takes no payment: send the payment for its account, where the whole of it may be
         *     surplus, or open a resolved claim again with `debit_claims` first.
         *
         *     Refused per item: `claim_not_found`, `account_not_found`, `claim_resolved`, `claim_withdrawn`,
         *     `currency_mismatch`, `amount_out_of_range`, `date_out_of_range`, `operation_reference_used`.
         */
        post: operations["record_payments.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reverse_payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo recorded payments
         * @description Undoes payments as a whole: every claim owes again what the payment had taken off it, and its surplus is gone.
         *     `reactivate` opens resolved claims again. A payment can be undone once; the same content again changes nothing.
         *
         *     Refused per item: `payment_not_found`, `claim_resolved`, `claim_withdrawn`, `amount_out_of_range`,
         *     `operation_reference_used`.
         */
        post: operations["reverse_payments.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/create_accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create accounts
         * @description Creates accounts before any claim needs them. An account that a claim names for the first time is created with it.
         *
         *     Refused per item: `account_exists`.
         */
        post: operations["create_accounts.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/update_accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change accounts
         * @description Changes what you send: a member that you leave out stays, `null` removes it. The currency never changes.
         *
         *     Refused per item: `account_not_found`.
         */
        post: operations["update_accounts.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/upsert_debtors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep debtors up to date
         * @description Creates debtors, or replaces what we know of them as a whole. Claims keep the debtors that were sent with them.
         *
         *     Refused per item: `debtor_type_differs`, `date_out_of_range`.
         */
        post: operations["upsert_debtors.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pause_journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause dunning
         * @description Holds the dunning of active claims. With `until` the pause ends by itself when that day is over in your time zone;
         *     a later pause replaces an earlier one, and the same pause again changes nothing. A closed claim forgets its pause.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `journey_stopped`, `date_in_past`,
         *     `date_out_of_range`.
         */
        post: operations["pause_journeys.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resume_journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume dunning
         * @description Lets the dunning of paused claims go on. Where it runs already, nothing changes.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `journey_stopped`.
         */
        post: operations["resume_journeys.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stop_journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop dunning for good
         * @description Ends the dunning of active claims. The claims stay active and take payments; a stopped journey does not go on,
         *     not even when a closed claim is opened again. Where it is stopped already, nothing changes.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`.
         */
        post: operations["stop_journeys.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open_disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open disputes
         * @description The debtor objects to a claim: its journey is held while the dispute is open. A claim has one open dispute at a time.
         *
         *     The same reference with the same content again changes nothing and answers with the first `message_id`; with
         *     other content it is refused.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `dispute_open`, `operation_reference_used`.
         */
        post: operations["open_disputes.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resolve_disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve disputes
         * @description Ends open disputes, also those of closed claims; the journey goes on as it was. The balance stays: say what follows
         *     from the outcome with `credit_claims`.
         *
         *     The same reference with the same content again changes nothing and answers with the first `message_id`; with
         *     other content it is refused.
         *
         *     Refused per item: `dispute_not_found`, `operation_reference_used`.
         */
        post: operations["resolve_disputes.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/add_notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add notes
         * @description Puts notes into the history of claims, whatever their status; get_claim_history gives the text as `comment`.
         *
         *     The same reference with the same content again changes nothing and answers with the first `message_id`; with
         *     other content it is refused.
         *
         *     Refused per item: `claim_not_found`, `operation_reference_used`.
         */
        post: operations["add_notes.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/create_promises_to_pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record promises to pay
         * @description The debtor promises to pay an amount by a day. The promise is kept as soon as payments, or credits of the kind payment,
         *     have taken that much off the balance, or have paid the claim in full; it is broken when the day is over in your time
         *     zone. Where the claim was closed in another way by then, it is cancelled. A claim has one open promise at a time.
         *
         *     The same reference with the same content again changes nothing and answers with the first `message_id`; with
         *     other content it is refused.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `currency_mismatch`, `exceeds_balance`,
         *     `date_in_past`, `date_out_of_range`, `promise_open`, `operation_reference_used`.
         */
        post: operations["create_promises_to_pay.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancel_promises_to_pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel promises to pay
         * @description Ends open promises before their day.
         *
         *     The same reference with the same content again changes nothing and answers with the first `message_id`; with
         *     other content it is refused.
         *
         *     Refused per item: `promise_not_found`, `promise_ended`, `operation_reference_used`.
         */
        post: operations["cancel_promises_to_pay.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/create_instalment_plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create instalment plans
         * @description What is owed on some claims is paid in instalments. Payments, and credits of the kind payment, on any of the claims pay
         *     the instalments in their order; an instalment falls due when its day begins and is missed when it is over in your time
         *     zone. A missed one can still be paid. Undoing a payment takes back only what no instalment was paid with. When none of
         *     its claims is active any more, a plan ends with its next date.
         *
         *     The same reference with the same content again changes nothing and answers with the first `message_id`; with
         *     other content it is refused.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `currency_mismatch`, `exceeds_balance`,
         *     `date_in_past`, `date_out_of_range`, `dates_not_rising`, `duplicate_entry`, `plan_active`, `operation_reference_used`.
         */
        post: operations["create_instalment_plans.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cancel_instalment_plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel instalment plans
         * @description Ends active plans; what is owed stays owed.
         *
         *     The same reference with the same content again changes nothing and answers with the first `message_id`; with
         *     other content it is refused.
         *
         *     Refused per item: `plan_not_found`, `plan_ended`, `operation_reference_used`.
         */
        post: operations["cancel_instalment_plans.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a claim
         * @description The claim as it is now.
         */
        get: operations["get_claim.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_claim_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened to a claim
         * @description Every change of a claim since it was created, oldest first, with its cause, its movement, and the reason and
         *     comment that came with it.
         */
        get: operations["get_claim_history.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List claims
         * @description Your claims in the order of their creation, filtered by what you send. Pages are stable: a claim that you have
         *     seen is not repeated, and one that is created meanwhile comes at the end.
         *
         *     With `updated_since` they come in the order of their last change, and a claim that changes while you read comes
         *     again as it is then. When you poll, let the windows overlap by 60 s.
         */
        get: operations["search_claims.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description The account as it is now, with what is owed on its claims.
         */
        get: operations["get_account.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_account_claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the claims of an account
         * @description The claims of an account in the order of their creation. Pages are stable: a claim that you have seen is not repeated.
         */
        get: operations["get_account_claims.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_debtor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a debtor
         * @description Master data and contact preferences. Claims keep the debtors that were sent with them.
         */
        get: operations["get_debtor.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_instalment_plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List instalment plans
         * @description Instalment plans in the order of their creation. Pages are stable: a plan that you have seen is not repeated.
         */
        get: operations["get_instalment_plans.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a statement of account
         * @description What was owed at the beginning and at the end of a period, and every movement between, per currency. A movement counts on
         *     the day on which it was booked in your time zone, whatever its value date, so that the statement of a past period never
         *     changes, also where your time zone does.
         */
        get: operations["get_statement.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what became of a request
         * @description State and final results of a POST action, by its request id or by the message id of any of its items.
         */
        get: operations["get_request.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the event feed
         * @description Every event of the last 30 days in the order in which it was committed, whether or not you have a webhook for
         *     it: the way to catch up. Keep `next_cursor` and come back with it; it moves on even where nothing was found.
         *
         *     With `types` or `reference` a page can have fewer than `limit` items, or none, although `has_more` is true: come
         *     back at once. A cursor whose place is older than 30 days is refused with `cursor_expired`.
         */
        get: operations["get_events.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/send_test_webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test webhook
         * @description Sends a sample of any message to one endpoint or to all active ones, signed and delivered on the very path of
         *     real ones. It carries `test: true` and `position: null` and is not in the event feed. Each result stands for
         *     one delivery; its `reference` is the delivery id.
         */
        post: operations["send_test_webhook.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_webhook_deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the delivery log
         * @description Deliveries to your endpoints with their attempts, the newest first.
         */
        get: operations["get_webhook_deliveries.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replay_webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send webhooks again
         * @description Sends events again, named one by one or found by a filter, to the endpoints that had them or to those that you
         *     name. A replay **is** a duplicate with the same event id: to process it again, forget the id first.
         *
         *     Each delivery starts a new series of attempts. `include_missed` adds endpoints that would get the event now and never
         *     had it. With `dry_run` nothing is sent; the answer says how many events it would be. A replay by filter has no items:
         *     `results` is empty, and `counts` of the answer and of `get_request` say how far it is.
         *
         *     Refused per item: `event_not_found`.
         */
        post: operations["replay_webhooks.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/get_limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your limits
         * @description The limits of every action with their current use, and how far your webhook endpoints are behind.
         */
        get: operations["get_limits.v1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Request id
         * @description Opaque id of a request.
         */
        RequestId: string;
        /**
         * Token error
         * @description RFC 6749 section 5.2, with a code of the error catalogue.
         */
        TokenError: {
            /** @description A code of RFC 6749, or slow_down (RFC 8628) with 429. */
            error: string;
            /** @description For people. */
            error_description: string;
            /** @description A code of the error catalogue. */
            code: string;
            request_id: components["schemas"]["RequestId"];
        };
        /** Error */
        ErrorEntry: {
            /** @description A code of the error catalogue. */
            code: string;
            /** @description JSON pointer from the root of the request body; ?name for a query parameter. */
            path: string;
            /** @description What is wrong and what to do. For people; the text may change. */
            message: string;
        };
        /**
         * Problem
         * @description RFC 9457 problem details. The request was refused whole.
         */
        Problem: {
            /**
             * Format: uri
             * @description The page of this code in the error catalogue.
             */
            type: string;
            /** @description The same for every occurrence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description This occurrence; for people. */
            detail: string;
            /** @description A code of the error catalogue. */
            code: string;
            request_id: components["schemas"]["RequestId"];
            /** @description Every violation that was found, up to 100. */
            errors: components["schemas"]["ErrorEntry"][];
        };
        /**
         * Reference
         * @description Your own name for something. Kept byte for byte, without folding or trimming; unique per company and kind.
         */
        Reference: string;
        /**
         * Amount
         * @description Minor units of the currency (cents for EUR, whole yen for JPY), at most 10^12.
         */
        Amount: number;
        /**
         * Currency
         * @description ISO 4217 code of a currency in circulation; new ones may be added. Amounts are whole minor units: two decimals, except that BIF, CLP, DJF, GNF, ISK, JPY, KMF, KRW, PYG, RWF, UGX, VND, VUV, XAF, XOF and XPF have none, and BHD, IQD, JOD, KWD, LYD, OMR and TND have three.
         * @enum {string}
         */
        Currency: "AED" | "AFN" | "ALL" | "AMD" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        /**
         * Date
         * Format: date
         * @description A calendar day, YYYY-MM-DD.
         */
        Date: string;
        /** Address */
        Address: {
            /** @description Street without the house number. */
            street: string;
            /** @description With its additions. */
            house_number?: string;
            /** @description As the country writes it. */
            postal_code: string;
            /** @description City or village. */
            city: string;
        };
        /** Contact */
        Contact: {
            /** @description ISO 3166-1 alpha-2 code. */
            country: string;
            /**
             * Format: email
             * @description E-mail address.
             */
            email?: string;
            /** @description E.164, for example +4930123456. */
            phone?: string;
            address?: components["schemas"]["Address"];
        };
        /** Person */
        Person: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "person";
            /** @description Given names. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /**
             * Format: date
             * @description YYYY-MM-DD.
             */
            birth_date?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
        };
        /** Company */
        Company: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "company";
            /** @description Registered name. */
            name: string;
            /** @description In the commercial register. */
            registration_number?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
        };
        /**
         * Debtor
         * @description Who owes; told apart by `type`.
         */
        Debtor: components["schemas"]["Person"] | components["schemas"]["Company"];
        /**
         * Meta
         * @description Your own notes, at most 20 pairs of text. They come back unchanged and are never interpreted; what you send replaces the whole map.
         */
        Meta: {
            [key: string]: string;
        };
        /**
         * Claim to import
         * @description The claim as first owed. A member that you leave out stays as it is; defaults apply on creation only.
         */
        ClaimImport: {
            reference: components["schemas"]["Reference"];
            amount: components["schemas"]["Amount"];
            fees?: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            original_due_date: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"];
            debtor: components["schemas"]["Debtor"];
            account_reference?: components["schemas"]["Reference"];
            /** @description What was sold, for your reports. */
            product?: string;
            /** @description A group of claims that you choose. */
            portfolio?: string;
            meta?: components["schemas"]["Meta"];
        };
        /**
         * Message id
         * @description Opaque id of one item of a request.
         */
        MessageId: string;
        /** Result of an item */
        ItemResult: {
            /** @description The key of the item. */
            reference: string;
            /** @description Processed, or accepted where the request is asynchronous. */
            success: boolean;
            message_id: components["schemas"]["MessageId"];
            /** @description For people; the text may change. */
            message: string;
            /** @description Empty where `success` is true. */
            errors: components["schemas"]["ErrorEntry"][];
        };
        /**
         * Answer of an action
         * @description The same for synchronous and asynchronous requests; `results` are in the order of the items.
         */
        ActionAnswer: {
            request_id: components["schemas"]["RequestId"];
            /** @description For people; the text may change. */
            message: string;
            /** @description One entry per item. */
            results: components["schemas"]["ItemResult"][];
        };
        /**
         * Fee item
         * @description One of the fees of a claim, in the order in which they are sent; a code may stand more than once.
         */
        FeeItem: {
            /** @description Kind of fee, for example reminder; fees that came without items are one item with the code fees. */
            code: string;
            /** @description For people to read. */
            description?: string;
            amount: components["schemas"]["Amount"];
        };
        /** Person on a claim */
        ClaimPerson: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "person";
            /** @description Given names. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /**
             * Format: date
             * @description YYYY-MM-DD.
             */
            birth_date?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /** @description Exactly one debtor of a claim is the primary one. */
            primary: boolean;
        };
        /** Company on a claim */
        ClaimCompany: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "company";
            /** @description Registered name. */
            name: string;
            /** @description In the commercial register. */
            registration_number?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /** @description Exactly one debtor of a claim is the primary one. */
            primary: boolean;
        };
        /**
         * Debtor of a claim
         * @description Who owes this claim, and whether they are its primary debtor; told apart by `type`.
         */
        ClaimDebtor: components["schemas"]["ClaimPerson"] | components["schemas"]["ClaimCompany"];
        /**
         * Claim as first owed
         * @description Amount and fees are what was first owed, never what is left. A member that you leave out stays as it is; defaults apply on creation only.
         */
        ClaimContent: {
            reference: components["schemas"]["Reference"];
            amount: components["schemas"]["Amount"];
            /** @description The whole list of fees; none by default. */
            fee_items?: components["schemas"]["FeeItem"][];
            currency: components["schemas"]["Currency"];
            original_due_date: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"];
            /** @description The whole list, each debtor once, exactly one of them primary. */
            debtors: components["schemas"]["ClaimDebtor"][];
            account_reference?: components["schemas"]["Reference"];
            /** @description What was sold, for your reports. */
            product?: string;
            /** @description A group of claims that you choose. */
            portfolio?: string;
            meta?: components["schemas"]["Meta"];
        };
        /**
         * Changes to a claim
         * @description What you leave out stays; `null` removes. Amounts and the sum of the fees cannot be changed here.
         */
        ClaimUpdate: {
            reference: components["schemas"]["Reference"];
            original_due_date?: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"] | null;
            /** @description The whole list, exactly one of them primary. */
            debtors?: components["schemas"]["ClaimDebtor"][];
            /** @description The whole list; its sum must stay the same. */
            fee_items?: components["schemas"]["FeeItem"][];
            account_reference?: components["schemas"]["Reference"] | null;
            /** @description What was sold, for your reports. */
            product?: string | null;
            /** @description A group of claims that you choose. */
            portfolio?: string | null;
            meta?: components["schemas"]["Meta"] | null;
            /** @description Kept in the history of the claim. */
            reason?: string;
        };
        /**
         * Reason to resolve
         * @description paid_to_creditor: you were paid directly; settled: agreed on less; goodwill: you let it go; uncollectable: nothing can be got; error: it was never owed; other.
         * @enum {string}
         */
        ResolveReason: "paid_to_creditor" | "settled" | "goodwill" | "uncollectable" | "error" | "other";
        /** Claim to resolve */
        ClaimResolution: {
            reference: components["schemas"]["Reference"];
            reason: components["schemas"]["ResolveReason"];
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /**
         * Reason to withdraw
         * @description sent_by_mistake: it should not have come here; handled_by_creditor: you go on with it yourself; sold: it belongs to somebody else now; other.
         * @enum {string}
         */
        WithdrawReason: "sent_by_mistake" | "handled_by_creditor" | "sold" | "other";
        /** Claim to withdraw */
        ClaimWithdrawal: {
            reference: components["schemas"]["Reference"];
            reason: components["schemas"]["WithdrawReason"];
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /**
         * Credit
         * @description Lowers the balance of an active claim, at most to zero.
         */
        ClaimCredit: {
            operation_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /** @description Without `fees` the whole credit, split by `allocation`. With `fees` what is taken off the claimed amount alone. Minor units. */
            amount: number;
            /** @description What is taken off the fees. Minor units. */
            fees?: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description Why the balance is lowered.
             * @enum {string}
             */
            kind: "payment" | "discount" | "adjustment";
            /**
             * @description Which part `amount` is taken off first where `fees` is left out, the rest off the other part; fees_first by default.
             * @enum {string}
             */
            allocation?: "fees_first" | "amount_first";
            /**
             * Format: date
             * @description The day it counts from, today in your time zone by default.
             */
            value_date?: string;
        };
        /**
         * Debit
         * @description Raises the balance of a claim. What was first owed, its `amount` and `fees`, stays.
         */
        ClaimDebit: {
            operation_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /** @description What is added to the claimed amount. Minor units. */
            amount: number;
            /** @description What is added to the fees, 0 by default. Minor units. */
            fees?: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description Why the balance is raised.
             * @enum {string}
             */
            kind: "adjustment" | "chargeback" | "interest";
            /**
             * Format: date
             * @description The day it counts from, today in your time zone by default.
             */
            value_date?: string;
            /** @description True opens a resolved claim again; false by default, and then a resolved claim refuses the debit. */
            reactivate?: boolean;
        };
        /**
         * Positive amount
         * @description Minor units of the currency, from 1 to 10^12.
         */
        PositiveAmount: number;
        /**
         * Payment to record
         * @description A payment that the debtor made to you, for one claim or for an account.
         */
        PaymentRecord: {
            payment_reference: components["schemas"]["Reference"];
            claim_reference?: components["schemas"]["Reference"];
            account_reference?: components["schemas"]["Reference"];
            /**
             * @description Only with account_reference: in which order the active claims of the account are paid, the oldest `original_due_date` first. `oldest_first` (the default) pays claim by claim, its fees before its amount; `fees_first_then_oldest` pays the fees of all claims, then their amounts.
             * @enum {string}
             */
            strategy?: "oldest_first" | "fees_first_then_oldest";
            amount: components["schemas"]["PositiveAmount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description RFC 3339 with a time zone: when the debtor paid, not more than 24 hours from now.
             */
            paid_at: string;
            /** @description How it was paid, for your reports. */
            provider?: string;
        };
        /**
         * Payment to reverse
         * @description Undoes a recorded payment as a whole.
         */
        PaymentReversal: {
            payment_reference: components["schemas"]["Reference"];
            /**
             * @description Why it is undone.
             * @enum {string}
             */
            reason: "returned_debit" | "chargeback" | "recorded_by_mistake" | "other";
            /** @description Kept in the history of each claim. */
            comment?: string;
            /** @description True opens claims again that are resolved; false by default, and then a resolved claim refuses the reversal. */
            reactivate?: boolean;
        };
        /** Account to create */
        AccountCreation: {
            reference: components["schemas"]["Reference"];
            currency: components["schemas"]["Currency"];
            /** @description What payers are asked to state. */
            payment_reference?: string;
            meta?: components["schemas"]["Meta"];
        };
        /**
         * Changes to an account
         * @description What you leave out stays; `null` removes. The currency of an account never changes.
         */
        AccountUpdate: {
            reference: components["schemas"]["Reference"];
            /** @description What payers are asked to state. */
            payment_reference?: string | null;
            meta?: components["schemas"]["Meta"] | null;
        };
        /** Person with preferences */
        PersonProfile: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "person";
            /** @description Given names. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /**
             * Format: date
             * @description YYYY-MM-DD.
             */
            birth_date?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /**
             * Format: date
             * @description The last day on which the debtor is left alone, in your time zone.
             */
            do_not_contact_until?: string;
        };
        /** Company with preferences */
        CompanyProfile: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "company";
            /** @description Registered name. */
            name: string;
            /** @description In the commercial register. */
            registration_number?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /**
             * Format: date
             * @description The last day on which the debtor is left alone, in your time zone.
             */
            do_not_contact_until?: string;
        };
        /**
         * Debtor to keep
         * @description Master data and contact preferences; told apart by `type`. What you send replaces what we know as a whole: a member that you leave out is removed.
         */
        DebtorProfile: components["schemas"]["PersonProfile"] | components["schemas"]["CompanyProfile"];
        /** Journey to pause */
        JourneyPause: {
            claim_reference: components["schemas"]["Reference"];
            /**
             * Format: date
             * @description The last day of the pause, which ends by itself at 24:00 in your time zone; without it the pause has no end.
             */
            until?: string;
            /** @description Kept in the history of the claim. */
            reason?: string;
        };
        /** Journey to change */
        JourneyChange: {
            claim_reference: components["schemas"]["Reference"];
            /** @description Kept in the history of the claim. */
            reason?: string;
        };
        /**
         * Dispute to open
         * @description The debtor objects to a claim. While the dispute is open its journey is held.
         */
        DisputeOpening: {
            dispute_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /**
             * @description What the debtor objects to.
             * @enum {string}
             */
            category: "goods_not_received" | "goods_faulty" | "amount_wrong" | "already_paid" | "not_the_debtor" | "other";
            /** @description What is objected to, in minor units; the whole claim by default. */
            disputed_amount?: number;
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /**
         * Dispute to resolve
         * @description Ends a dispute. What follows from it for the balance is said with credit_claims.
         */
        DisputeResolution: {
            dispute_reference: components["schemas"]["Reference"];
            /**
             * @description accepted: the debtor is right; rejected: the claim stands; partial: both in part.
             * @enum {string}
             */
            outcome: "accepted" | "rejected" | "partial";
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /** Note to add */
        NoteAddition: {
            note_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /** @description For people. */
            text: string;
        };
        /**
         * Promise to pay
         * @description The debtor promises to pay an amount by a day.
         */
        PromiseCreation: {
            promise_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            amount: components["schemas"]["PositiveAmount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description The last day on which it can be kept; it ends at 24:00 in your time zone.
             */
            due_date: string;
        };
        /** Promise to cancel */
        PromiseCancellation: {
            promise_reference: components["schemas"]["Reference"];
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /** Instalment to agree */
        InstalmentInput: {
            /**
             * Format: date
             * @description The day on which it is due; it is missed at 24:00 in your time zone.
             */
            due_date: string;
            amount: components["schemas"]["PositiveAmount"];
        };
        /**
         * Instalment plan to create
         * @description What is owed on some claims is paid in instalments.
         */
        InstalmentPlanCreation: {
            plan_reference: components["schemas"]["Reference"];
            /** @description Active claims of one currency, each once, none of them in another plan. */
            claim_references: components["schemas"]["Reference"][];
            currency: components["schemas"]["Currency"];
            /** @description Each due later than the one before; together at most what is owed. */
            instalments: components["schemas"]["InstalmentInput"][];
        };
        /** Instalment plan to cancel */
        InstalmentPlanCancellation: {
            plan_reference: components["schemas"]["Reference"];
            /** @description Kept in the history of the plan. */
            comment?: string;
        };
        /**
         * Total amount
         * @description A sum in minor units of the currency, at most 10^15.
         */
        TotalAmount: number;
        /**
         * Balance
         * @description What is still owed now, always the sum of the claim's movements.
         */
        Balance: {
            amount: components["schemas"]["TotalAmount"];
            fees: components["schemas"]["TotalAmount"];
            total: components["schemas"]["TotalAmount"];
        };
        /**
         * Journey
         * @description The dunning that runs on the claim.
         */
        Journey: {
            /**
             * @description `held` while a dispute is open. New values may be added.
             * @enum {string}
             */
            state: "running" | "paused" | "stopped" | "held";
            /**
             * Format: date
             * @description The last day of the pause in your time zone; without it the pause has no end.
             */
            paused_until?: string;
        };
        /**
         * Timestamp
         * Format: date-time
         * @description RFC 3339 in UTC with milliseconds.
         */
        Timestamp: string;
        /** Open dispute of a claim */
        ClaimDispute: {
            dispute_reference: components["schemas"]["Reference"];
            /**
             * @description What the debtor objects to; new values may be added.
             * @enum {string}
             */
            category: "goods_not_received" | "goods_faulty" | "amount_wrong" | "already_paid" | "not_the_debtor" | "other";
            disputed_amount?: components["schemas"]["PositiveAmount"];
            opened_at: components["schemas"]["Timestamp"];
        };
        /** Open promise of a claim */
        ClaimPromise: {
            promise_reference: components["schemas"]["Reference"];
            amount: components["schemas"]["PositiveAmount"];
            due_date: components["schemas"]["Date"];
            /** @description What was paid of it, in minor units. */
            paid: number;
        };
        /**
         * Claim
         * @description The whole claim after the change with this `sequence`. Of two copies the one with the higher sequence is newer.
         */
        Claim: {
            reference: components["schemas"]["Reference"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            status: "active" | "resolved" | "withdrawn";
            amount: components["schemas"]["Amount"];
            fees: components["schemas"]["TotalAmount"];
            /** @description The fees as first owed. Their sum is `fees`. */
            fee_items: components["schemas"]["FeeItem"][];
            currency: components["schemas"]["Currency"];
            balance: components["schemas"]["Balance"];
            /** @description What payments, and credits of the kind payment, took off its balance, less what reverse_payments undid, in minor units; a surplus is not in it. */
            paid: number;
            /** @description What was paid beyond the balance, where the claim has no account to keep it, in minor units. */
            credit_balance: number;
            original_due_date: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"];
            debtor: components["schemas"]["Debtor"];
            /** @description All debtors, as they were sent with this claim. `debtor` is the primary one. */
            debtors: components["schemas"]["ClaimDebtor"][];
            account_reference?: components["schemas"]["Reference"];
            /** @description What was sold, for your reports. */
            product?: string;
            /** @description A group of claims that you choose. */
            portfolio?: string;
            meta: components["schemas"]["Meta"];
            journey: components["schemas"]["Journey"];
            dispute?: components["schemas"]["ClaimDispute"];
            promise?: components["schemas"]["ClaimPromise"];
            /** @description Why it is resolved. `zero_balance` where nothing is owed any more. */
            resolved_reason?: string;
            /** @description Counts the changes of this claim. */
            sequence: number;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * Cursor
         * @description Opaque; made for your company and this action alone. Send it back unchanged.
         */
        Cursor: string;
        /**
         * Timer
         * @description Something that happened by itself because a date had passed.
         */
        TimerCause: {
            /**
             * @description New values may be added.
             * @enum {string}
             */
            kind: "pause_until" | "promise_due" | "instalment_due" | "instalment_missed";
            due_at: components["schemas"]["Timestamp"];
        };
        /** What a change was about */
        HistorySubject: {
            /**
             * @description New values may be added.
             * @enum {string}
             */
            kind: "dispute" | "note" | "promise";
            reference: components["schemas"]["Reference"];
        };
        /**
         * Signed amount
         * @description A change in minor units of the currency; negative lowers the balance.
         */
        SignedAmount: number;
        /**
         * Movement
         * @description One change of a balance. A claim's balance is always the sum of its movements.
         */
        Movement: {
            /** @description Of the credit or debit; the `payment_reference` where a payment is taken or given back. */
            operation_reference?: string;
            /**
             * @description New values may be added.
             * @enum {string}
             */
            kind: "opening" | "credit" | "debit" | "fee" | "payment" | "reversal" | "adjustment";
            /**
             * @description The `kind` that a credit or debit was sent with; new values may be added.
             * @enum {string}
             */
            booked_as?: "payment" | "discount" | "adjustment" | "chargeback" | "interest";
            amount: components["schemas"]["SignedAmount"];
            fees: components["schemas"]["SignedAmount"];
            currency: components["schemas"]["Currency"];
            value_date: components["schemas"]["Date"];
            balance_after: components["schemas"]["Balance"];
            request_id: components["schemas"]["RequestId"];
            at: components["schemas"]["Timestamp"];
        };
        /**
         * Change of a claim
         * @description One change with its cause: exactly one of `request_id` and `timer`. The request can be looked up with get_request for 30 days. `journey` is there where it changed, also by closing the claim or opening it again.
         */
        HistoryEntry: {
            /** @description Of the claim after this change. */
            sequence: number;
            at: components["schemas"]["Timestamp"];
            request_id?: components["schemas"]["RequestId"];
            timer?: components["schemas"]["TimerCause"];
            /** @description Of the claim after this change. */
            status: string;
            /** @description Names of data members that changed; empty where only figures, the status or the journey did. */
            changed: string[];
            journey?: components["schemas"]["Journey"];
            about?: components["schemas"]["HistorySubject"];
            movement?: components["schemas"]["Movement"];
            /** @description The reason that was sent, a code or text, or zero_balance. */
            reason?: string;
            /** @description The comment that was sent. */
            comment?: string;
        };
        /**
         * Balance of an account
         * @description The sum of the balances of its active claims, in minor units.
         */
        AccountBalance: {
            /** @description Of the claimed amounts. */
            amount: number;
            /** @description Of the fees. */
            fees: number;
            /** @description Both together. */
            total: number;
        };
        /** Claims by status */
        ClaimCounts: {
            /** @description How many are active. */
            active: number;
            /** @description How many are resolved. */
            resolved: number;
            /** @description How many were taken back. */
            withdrawn: number;
        };
        /**
         * Account with its balance
         * @description The account as messages show it, and what is owed on its claims now.
         */
        AccountOverview: {
            reference: components["schemas"]["Reference"];
            currency: components["schemas"]["Currency"];
            /** @description What payers are asked to state. */
            payment_reference?: string;
            meta: components["schemas"]["Meta"];
            /** @description What was paid beyond the balances of its claims, in minor units. */
            credit_balance: number;
            /** @description Counts the changes of this account. */
            sequence: number;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            balance: components["schemas"]["AccountBalance"];
            claims: components["schemas"]["ClaimCounts"];
        };
        /** Person on record */
        PersonRecord: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "person";
            /** @description Given names. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /**
             * Format: date
             * @description YYYY-MM-DD.
             */
            birth_date?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /**
             * Format: date
             * @description The last day on which the debtor is left alone, in your time zone.
             */
            do_not_contact_until?: string;
            /** @description Counts the changes of this debtor. */
            sequence: number;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** Company on record */
        CompanyRecord: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "company";
            /** @description Registered name. */
            name: string;
            /** @description In the commercial register. */
            registration_number?: string;
            contact: components["schemas"]["Contact"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /**
             * Format: date
             * @description The last day on which the debtor is left alone, in your time zone.
             */
            do_not_contact_until?: string;
            /** @description Counts the changes of this debtor. */
            sequence: number;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * Debtor on record
         * @description Master data and contact preferences; told apart by `type`. Claims keep the debtors that were sent with them.
         */
        DebtorRecord: components["schemas"]["PersonRecord"] | components["schemas"]["CompanyRecord"];
        /** Instalment */
        Instalment: {
            /** @description Counts from 1, in the order of the due dates. */
            number: number;
            due_date: components["schemas"]["Date"];
            amount: components["schemas"]["PositiveAmount"];
            /**
             * @description planned until its day begins, then due; missed when its day is over, paid as soon as enough is paid. New values may be added.
             * @enum {string}
             */
            state: "planned" | "due" | "missed" | "paid";
            paid_at?: components["schemas"]["Timestamp"];
        };
        /**
         * Instalment plan
         * @description What payments, and credits of the kind payment, take off its claims pays its instalments in their order.
         */
        InstalmentPlan: {
            plan_reference: components["schemas"]["Reference"];
            /** @description The claims that it is about. */
            claim_references: components["schemas"]["Reference"][];
            currency: components["schemas"]["Currency"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            state: "active" | "completed" | "cancelled";
            /** @description The sum of the instalments, in minor units. */
            amount: number;
            /** @description What was paid on its claims since it was made, at most its amount, in minor units. */
            paid: number;
            /** @description In the order of their due dates. */
            instalments: components["schemas"]["Instalment"][];
            /** @description Counts the changes of this plan. */
            sequence: number;
            created_at: components["schemas"]["Timestamp"];
            ended_at?: components["schemas"]["Timestamp"];
            /** @description Why it was cancelled: requested, or claims_closed where none of its claims is active any more. New values may be added. */
            reason?: string;
        };
        /**
         * Statement of one currency
         * @description Minor units. `opening` + `claimed` + `fees` + `debited` - `credited` - `paid` + `reversed` + `adjusted` is `closing`.
         */
        StatementLine: {
            currency: components["schemas"]["Currency"];
            /** @description What was owed when the period began. */
            opening: number;
            /** @description Amounts of new claims. */
            claimed: number;
            /** @description Fees of new claims. */
            fees: number;
            /** @description By debit_claims. */
            debited: number;
            /** @description By credit_claims. */
            credited: number;
            /** @description By record_payments, without surplus. */
            paid: number;
            /** @description By reverse_payments. */
            reversed: number;
            /** @description By imports of other figures; negative where less is owed. */
            adjusted: number;
            /** @description What was owed when the period ended, also on claims that are closed. */
            closing: number;
        };
        /** Statement */
        Statement: {
            from: components["schemas"]["Date"];
            to: components["schemas"]["Date"];
            /** @description In which the days begin and end. */
            time_zone: string;
            /** @description One entry per currency that you have claims in, in alphabetical order. */
            currencies: components["schemas"]["StatementLine"][];
        };
        /**
         * Counts
         * @description Of a request with items, 0 until the end; a replay by filter counts events as it finds them.
         */
        RequestCounts: {
            /** @description Items of the request, or events found so far. */
            total: number;
            /** @description How many were processed. */
            succeeded: number;
            /** @description How many were refused or failed. */
            failed: number;
        };
        /** Request */
        Request: {
            request_id: components["schemas"]["RequestId"];
            /** @description The action, for example import_claims. */
            action: string;
            /** @description Its version, for example v1. */
            version: string;
            /**
             * @description How it was sent.
             * @enum {string}
             */
            mode: "sync" | "async";
            /**
             * @description `failed`: given up after repeated internal errors. `cancelled`: the rest of a replay was called off. New values may be added.
             * @enum {string}
             */
            state: "queued" | "completed" | "failed" | "cancelled";
            received_at: components["schemas"]["Timestamp"];
            completed_at: components["schemas"]["Timestamp"] | null;
            counts: components["schemas"]["RequestCounts"];
            /** @description Empty until the end. */
            results: components["schemas"]["ItemResult"][];
        };
        /**
         * Event id
         * @description Opaque id of an event.
         */
        EventId: string;
        /**
         * Client id
         * @description Opaque id of a client.
         */
        ClientId: string;
        /** Subject */
        Subject: {
            /**
             * @description New values may be added.
             * @enum {string}
             */
            kind: "claim" | "account" | "debtor" | "payment" | "instalment_plan";
            reference: components["schemas"]["Reference"];
        };
        /**
         * Event
         * @description The JSON of a webhook without sent_at, attempt and signature.
         */
        Event: {
            id: components["schemas"]["EventId"];
            /** @description For example claim.created. */
            type: string;
            /** @description Of the message. */
            version: string;
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed; without gaps. */
            position: number;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description Always false in the feed. */
            test: boolean;
            /** @description As the message of this type and version documents it. */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * Endpoint id
         * @description Opaque id of an endpoint.
         */
        EndpointId: string;
        /**
         * Delivery id
         * @description Opaque id of a delivery.
         */
        DeliveryId: string;
        /** Attempt */
        DeliveryAttempt: {
            /** @description Counts the attempts of this delivery. */
            number: number;
            at: components["schemas"]["Timestamp"];
            /** @description What your endpoint answered, where it did. */
            status_code?: number;
            /** @description Until the answer or the failure; not there while it is on its way. */
            duration_ms?: number;
            /** @description How it ended: delivered, status, redirect, timeout, dns, tls, connect, reset, protocol, target_not_allowed, gone, challenge, lost, or sending while it is on its way. New values may be added. */
            cause: string;
            /**
             * Format: date-time
             * @description When the next attempt was due, where one was.
             */
            next_at?: string;
            /** @description True where we sent it twice within this attempt: you closed a connection that you had kept, as we used it, and we had read nothing of an answer. Not there otherwise. */
            resent?: boolean;
        };
        /**
         * Delivery
         * @description One event on its way to one endpoint.
         */
        Delivery: {
            delivery_id: components["schemas"]["DeliveryId"];
            event_id: components["schemas"]["EventId"];
            /** @description Of the event. */
            type: string;
            /** @description Of the message that is sent. */
            version: string;
            endpoint_id: components["schemas"]["EndpointId"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            state: "pending" | "sending" | "delivered" | "dead" | "cancelled";
            /** @description Why it is dead: exhausted, gone, expired or schema_violation. New values may be added. */
            reason?: string;
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When the next attempt is due, where one is; it waits while the endpoint is disabled or paused.
             */
            next_at?: string;
            /** @description Oldest first, at most the last 100. */
            attempts: components["schemas"]["DeliveryAttempt"][];
        };
        /** Event to send again */
        EventSelection: {
            event_id: components["schemas"]["EventId"];
        };
        /** Events to send again */
        EventFilter: {
            /**
             * Format: date-time
             * @description RFC 3339: events from this time on.
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339: events before this time.
             */
            to: string;
            /** @description Only these types. */
            types?: string[];
        };
        /**
         * Answer of a replay
         * @description As every action's answer. A replay by filter has no items: `results` is empty and `counts` says how far it is.
         */
        ReplayAnswer: {
            request_id: components["schemas"]["RequestId"];
            /** @description For people; the text may change. */
            message: string;
            /** @description One entry per event that was named. */
            results: components["schemas"]["ItemResult"][];
            counts?: components["schemas"]["RequestCounts"];
        };
        /** Limit of an action */
        ActionLimit: {
            /** @description All versions of an action share its limit. */
            action: string;
            /** @description Requests that are admitted in a window. */
            requests: number;
            /** @description Length of the window. */
            per_seconds: number;
            /** @description Items of one request, where it has items. */
            max_items?: number;
            /** @description Requests in the current window, and those that servers have set aside for the next ones: at most a twentieth of the limit each. */
            used: number;
            /** @description Requests that are left in it. */
            remaining: number;
            resets_at: components["schemas"]["Timestamp"];
        };
        /** Backlog of an endpoint */
        EndpointBacklog: {
            endpoint_id: components["schemas"]["EndpointId"];
            /** @description unverified, active or disabled; new values may be added. */
            state: string;
            /** @description Deliveries that are still to be made; of very many only 10,000 are looked at. */
            undelivered: number;
            oldest_undelivered_at?: components["schemas"]["Timestamp"];
            /** @description Age of the oldest of them, where there is one. */
            oldest_undelivered_age_seconds?: number;
        };
        /** Limits */
        Limits: {
            /** @description Of any request. */
            max_body_bytes: number;
            /** @description Every action. */
            actions: components["schemas"]["ActionLimit"][];
            /** @description Your webhook endpoints. */
            endpoints: components["schemas"]["EndpointBacklog"][];
        };
        /** Address */
        AddressInput: {
            /** @description Street without the house number. */
            street: string;
            /** @description With its additions. */
            house_number?: string;
            /** @description As the country writes it. */
            postal_code: string;
            /** @description City or village. */
            city: string;
        };
        /** Contact */
        ContactInput: {
            /** @description ISO 3166-1 alpha-2 code. */
            country: string;
            /**
             * Format: email
             * @description E-mail address.
             */
            email?: string;
            /** @description E.164, for example +4930123456. */
            phone?: string;
            address?: components["schemas"]["AddressInput"];
        };
        /** Person */
        PersonInput: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "person";
            /** @description Given names. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /**
             * Format: date
             * @description YYYY-MM-DD.
             */
            birth_date?: string;
            contact: components["schemas"]["ContactInput"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
        };
        /** Company */
        CompanyInput: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "company";
            /** @description Registered name. */
            name: string;
            /** @description In the commercial register. */
            registration_number?: string;
            contact: components["schemas"]["ContactInput"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
        };
        /**
         * Debtor
         * @description Who owes; told apart by `type`.
         */
        DebtorInput: components["schemas"]["PersonInput"] | components["schemas"]["CompanyInput"];
        /**
         * Claim to import
         * @description The claim as first owed. A member that you leave out stays as it is; defaults apply on creation only.
         */
        ClaimImportInput: {
            reference: components["schemas"]["Reference"];
            amount: components["schemas"]["Amount"];
            fees?: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
            original_due_date: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"];
            debtor: components["schemas"]["DebtorInput"];
            account_reference?: components["schemas"]["Reference"];
            /** @description What was sold, for your reports. */
            product?: string;
            /** @description A group of claims that you choose. */
            portfolio?: string;
            meta?: components["schemas"]["Meta"];
        };
        /**
         * Fee item
         * @description One of the fees of a claim, in the order in which they are sent; a code may stand more than once.
         */
        FeeItemInput: {
            /** @description Kind of fee, for example reminder; fees that came without items are one item with the code fees. */
            code: string;
            /** @description For people to read. */
            description?: string;
            amount: components["schemas"]["Amount"];
        };
        /** Person on a claim */
        ClaimPersonInput: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "person";
            /** @description Given names. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /**
             * Format: date
             * @description YYYY-MM-DD.
             */
            birth_date?: string;
            contact: components["schemas"]["ContactInput"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /** @description Exactly one debtor of a claim is the primary one. */
            primary: boolean;
        };
        /** Company on a claim */
        ClaimCompanyInput: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "company";
            /** @description Registered name. */
            name: string;
            /** @description In the commercial register. */
            registration_number?: string;
            contact: components["schemas"]["ContactInput"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /** @description Exactly one debtor of a claim is the primary one. */
            primary: boolean;
        };
        /**
         * Debtor of a claim
         * @description Who owes this claim, and whether they are its primary debtor; told apart by `type`.
         */
        ClaimDebtorInput: components["schemas"]["ClaimPersonInput"] | components["schemas"]["ClaimCompanyInput"];
        /**
         * Claim as first owed
         * @description Amount and fees are what was first owed, never what is left. A member that you leave out stays as it is; defaults apply on creation only.
         */
        ClaimContentInput: {
            reference: components["schemas"]["Reference"];
            amount: components["schemas"]["Amount"];
            /** @description The whole list of fees; none by default. */
            fee_items?: components["schemas"]["FeeItemInput"][];
            currency: components["schemas"]["Currency"];
            original_due_date: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"];
            /** @description The whole list, each debtor once, exactly one of them primary. */
            debtors: components["schemas"]["ClaimDebtorInput"][];
            account_reference?: components["schemas"]["Reference"];
            /** @description What was sold, for your reports. */
            product?: string;
            /** @description A group of claims that you choose. */
            portfolio?: string;
            meta?: components["schemas"]["Meta"];
        };
        /**
         * Changes to a claim
         * @description What you leave out stays; `null` removes. Amounts and the sum of the fees cannot be changed here.
         */
        ClaimUpdateInput: {
            reference: components["schemas"]["Reference"];
            original_due_date?: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"] | null;
            /** @description The whole list, exactly one of them primary. */
            debtors?: components["schemas"]["ClaimDebtorInput"][];
            /** @description The whole list; its sum must stay the same. */
            fee_items?: components["schemas"]["FeeItemInput"][];
            account_reference?: components["schemas"]["Reference"] | null;
            /** @description What was sold, for your reports. */
            product?: string | null;
            /** @description A group of claims that you choose. */
            portfolio?: string | null;
            meta?: components["schemas"]["Meta"] | null;
            /** @description Kept in the history of the claim. */
            reason?: string;
        };
        /** Claim to resolve */
        ClaimResolutionInput: {
            reference: components["schemas"]["Reference"];
            reason: components["schemas"]["ResolveReason"];
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /** Claim to withdraw */
        ClaimWithdrawalInput: {
            reference: components["schemas"]["Reference"];
            reason: components["schemas"]["WithdrawReason"];
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /**
         * Credit
         * @description Lowers the balance of an active claim, at most to zero.
         */
        ClaimCreditInput: {
            operation_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /** @description Without `fees` the whole credit, split by `allocation`. With `fees` what is taken off the claimed amount alone. Minor units. */
            amount: number;
            /** @description What is taken off the fees. Minor units. */
            fees?: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description Why the balance is lowered.
             * @enum {string}
             */
            kind: "payment" | "discount" | "adjustment";
            /**
             * @description Which part `amount` is taken off first where `fees` is left out, the rest off the other part; fees_first by default.
             * @enum {string}
             */
            allocation?: "fees_first" | "amount_first";
            /**
             * Format: date
             * @description The day it counts from, today in your time zone by default.
             */
            value_date?: string;
        };
        /**
         * Debit
         * @description Raises the balance of a claim. What was first owed, its `amount` and `fees`, stays.
         */
        ClaimDebitInput: {
            operation_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /** @description What is added to the claimed amount. Minor units. */
            amount: number;
            /** @description What is added to the fees, 0 by default. Minor units. */
            fees?: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description Why the balance is raised.
             * @enum {string}
             */
            kind: "adjustment" | "chargeback" | "interest";
            /**
             * Format: date
             * @description The day it counts from, today in your time zone by default.
             */
            value_date?: string;
            /** @description True opens a resolved claim again; false by default, and then a resolved claim refuses the debit. */
            reactivate?: boolean;
        };
        /**
         * Payment to record
         * @description A payment that the debtor made to you, for one claim or for an account.
         */
        PaymentRecordInput: {
            payment_reference: components["schemas"]["Reference"];
            claim_reference?: components["schemas"]["Reference"];
            account_reference?: components["schemas"]["Reference"];
            /**
             * @description Only with account_reference: in which order the active claims of the account are paid, the oldest `original_due_date` first. `oldest_first` (the default) pays claim by claim, its fees before its amount; `fees_first_then_oldest` pays the fees of all claims, then their amounts.
             * @enum {string}
             */
            strategy?: "oldest_first" | "fees_first_then_oldest";
            amount: components["schemas"]["PositiveAmount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description RFC 3339 with a time zone: when the debtor paid, not more than 24 hours from now.
             */
            paid_at: string;
            /** @description How it was paid, for your reports. */
            provider?: string;
        };
        /**
         * Payment to reverse
         * @description Undoes a recorded payment as a whole.
         */
        PaymentReversalInput: {
            payment_reference: components["schemas"]["Reference"];
            /**
             * @description Why it is undone.
             * @enum {string}
             */
            reason: "returned_debit" | "chargeback" | "recorded_by_mistake" | "other";
            /** @description Kept in the history of each claim. */
            comment?: string;
            /** @description True opens claims again that are resolved; false by default, and then a resolved claim refuses the reversal. */
            reactivate?: boolean;
        };
        /** Account to create */
        AccountCreationInput: {
            reference: components["schemas"]["Reference"];
            currency: components["schemas"]["Currency"];
            /** @description What payers are asked to state. */
            payment_reference?: string;
            meta?: components["schemas"]["Meta"];
        };
        /**
         * Changes to an account
         * @description What you leave out stays; `null` removes. The currency of an account never changes.
         */
        AccountUpdateInput: {
            reference: components["schemas"]["Reference"];
            /** @description What payers are asked to state. */
            payment_reference?: string | null;
            meta?: components["schemas"]["Meta"] | null;
        };
        /** Person with preferences */
        PersonProfileInput: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "person";
            /** @description Given names. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /**
             * Format: date
             * @description YYYY-MM-DD.
             */
            birth_date?: string;
            contact: components["schemas"]["ContactInput"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /**
             * Format: date
             * @description The last day on which the debtor is left alone, in your time zone.
             */
            do_not_contact_until?: string;
        };
        /** Company with preferences */
        CompanyProfileInput: {
            reference: components["schemas"]["Reference"];
            /** @constant */
            type: "company";
            /** @description Registered name. */
            name: string;
            /** @description In the commercial register. */
            registration_number?: string;
            contact: components["schemas"]["ContactInput"];
            /** @description ISO 639-1 code of the language to write in. */
            language?: string;
            /**
             * Format: date
             * @description The last day on which the debtor is left alone, in your time zone.
             */
            do_not_contact_until?: string;
        };
        /**
         * Debtor to keep
         * @description Master data and contact preferences; told apart by `type`. What you send replaces what we know as a whole: a member that you leave out is removed.
         */
        DebtorProfileInput: components["schemas"]["PersonProfileInput"] | components["schemas"]["CompanyProfileInput"];
        /** Journey to pause */
        JourneyPauseInput: {
            claim_reference: components["schemas"]["Reference"];
            /**
             * Format: date
             * @description The last day of the pause, which ends by itself at 24:00 in your time zone; without it the pause has no end.
             */
            until?: string;
            /** @description Kept in the history of the claim. */
            reason?: string;
        };
        /** Journey to change */
        JourneyChangeInput: {
            claim_reference: components["schemas"]["Reference"];
            /** @description Kept in the history of the claim. */
            reason?: string;
        };
        /**
         * Dispute to open
         * @description The debtor objects to a claim. While the dispute is open its journey is held.
         */
        DisputeOpeningInput: {
            dispute_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /**
             * @description What the debtor objects to.
             * @enum {string}
             */
            category: "goods_not_received" | "goods_faulty" | "amount_wrong" | "already_paid" | "not_the_debtor" | "other";
            /** @description What is objected to, in minor units; the whole claim by default. */
            disputed_amount?: number;
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /**
         * Dispute to resolve
         * @description Ends a dispute. What follows from it for the balance is said with credit_claims.
         */
        DisputeResolutionInput: {
            dispute_reference: components["schemas"]["Reference"];
            /**
             * @description accepted: the debtor is right; rejected: the claim stands; partial: both in part.
             * @enum {string}
             */
            outcome: "accepted" | "rejected" | "partial";
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /** Note to add */
        NoteAdditionInput: {
            note_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /** @description For people. */
            text: string;
        };
        /**
         * Promise to pay
         * @description The debtor promises to pay an amount by a day.
         */
        PromiseCreationInput: {
            promise_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            amount: components["schemas"]["PositiveAmount"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description The last day on which it can be kept; it ends at 24:00 in your time zone.
             */
            due_date: string;
        };
        /** Promise to cancel */
        PromiseCancellationInput: {
            promise_reference: components["schemas"]["Reference"];
            /** @description Kept in the history of the claim. */
            comment?: string;
        };
        /** Instalment to agree */
        InstalmentInputInput: {
            /**
             * Format: date
             * @description The day on which it is due; it is missed at 24:00 in your time zone.
             */
            due_date: string;
            amount: components["schemas"]["PositiveAmount"];
        };
        /**
         * Instalment plan to create
         * @description What is owed on some claims is paid in instalments.
         */
        InstalmentPlanCreationInput: {
            plan_reference: components["schemas"]["Reference"];
            /** @description Active claims of one currency, each once, none of them in another plan. */
            claim_references: components["schemas"]["Reference"][];
            currency: components["schemas"]["Currency"];
            /** @description Each due later than the one before; together at most what is owed. */
            instalments: components["schemas"]["InstalmentInputInput"][];
        };
        /** Instalment plan to cancel */
        InstalmentPlanCancellationInput: {
            plan_reference: components["schemas"]["Reference"];
            /** @description Kept in the history of the plan. */
            comment?: string;
        };
        /** Event to send again */
        EventSelectionInput: {
            event_id: components["schemas"]["EventId"];
        };
        /** Events to send again */
        EventFilterInput: {
            /**
             * Format: date-time
             * @description RFC 3339: events from this time on.
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339: events before this time.
             */
            to: string;
            /** @description Only these types. */
            types?: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "oauth2_token.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description Unless sent with HTTP Basic. */
                    client_id?: string;
                    /** @description Unless sent with HTTP Basic. */
                    client_secret?: string;
                    /** @description Names separated by spaces; without it, all that you have. */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description An access token. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A signed JWT (RFC 9068); treat it as opaque. */
                        access_token: string;
                        /** @constant */
                        token_type: "Bearer";
                        /** @description Seconds. */
                        expires_in: number;
                        /** @description What the token allows, separated by spaces. */
                        scope: string;
                    };
                };
            };
            /** @description Malformed, or something that is not offered. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /** @description Unknown client or wrong secret. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import_claims.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    claims: components["schemas"]["ClaimImportInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    /** @description Since when this version is deprecated (RFC 9745), as seconds since 1970: @1795478400. */
                    Deprecation?: string;
                    /** @description Where the documentation says how to move to the next version (rel="deprecation"). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Since when this version is deprecated (RFC 9745), as seconds since 1970: @1795478400. */
                    Deprecation?: string;
                    /** @description Where the documentation says how to move to the next version (rel="deprecation"). */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import_claims.v2": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    claims: components["schemas"]["ClaimContentInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create_claims.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    claims: components["schemas"]["ClaimContentInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "validate_claims.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    claims: components["schemas"]["ClaimContentInput"][];
                };
            };
        };
        responses: {
            /** @description What an import would answer now. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update_claims.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    claims: components["schemas"]["ClaimUpdateInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolve_claims.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    claims: components["schemas"]["ClaimResolutionInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw_claims.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    claims: components["schemas"]["ClaimWithdrawalInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "credit_claims.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each operation_reference once. */
                    credits: components["schemas"]["ClaimCreditInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "debit_claims.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each operation_reference once. */
                    debits: components["schemas"]["ClaimDebitInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record_payments.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each payment_reference once. */
                    payments: components["schemas"]["PaymentRecordInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reverse_payments.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each payment_reference once. */
                    payments: components["schemas"]["PaymentReversalInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create_accounts.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    accounts: components["schemas"]["AccountCreationInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update_accounts.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    accounts: components["schemas"]["AccountUpdateInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upsert_debtors.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each reference once. */
                    debtors: components["schemas"]["DebtorProfileInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pause_journeys.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each claim_reference once. */
                    journeys: components["schemas"]["JourneyPauseInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resume_journeys.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each claim_reference once. */
                    journeys: components["schemas"]["JourneyChangeInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stop_journeys.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each claim_reference once. */
                    journeys: components["schemas"]["JourneyChangeInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "open_disputes.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each dispute_reference once. */
                    disputes: components["schemas"]["DisputeOpeningInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolve_disputes.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each dispute_reference once. */
                    disputes: components["schemas"]["DisputeResolutionInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add_notes.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each note_reference once. */
                    notes: components["schemas"]["NoteAdditionInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create_promises_to_pay.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each promise_reference once. */
                    promises: components["schemas"]["PromiseCreationInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cancel_promises_to_pay.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each promise_reference once. */
                    promises: components["schemas"]["PromiseCancellationInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create_instalment_plans.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 100, each plan_reference once. */
                    plans: components["schemas"]["InstalmentPlanCreationInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cancel_instalment_plans.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At most 1000, each plan_reference once. */
                    plans: components["schemas"]["InstalmentPlanCancellationInput"][];
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_claim.v1": {
        parameters: {
            query: {
                /** @description Your reference of the claim. */
                reference: components["schemas"]["Reference"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is not yours. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_claim_history.v1": {
        parameters: {
            query: {
                /** @description Your reference of the claim. */
                reference: components["schemas"]["Reference"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Rows per page, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One page. */
                        items: components["schemas"]["HistoryEntry"][];
                        next_cursor: components["schemas"]["Cursor"] | null;
                    };
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is not yours. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "search_claims.v1": {
        parameters: {
            query?: {
                /** @description Only claims in this status. */
                status?: "active" | "resolved" | "withdrawn";
                /** @description Only claims of this account. */
                account_reference?: components["schemas"]["Reference"];
                /** @description Only claims of this debtor, primary or not. */
                debtor_reference?: components["schemas"]["Reference"];
                /** @description Only claims of this portfolio. */
                portfolio?: string;
                /** @description Only claims changed at or after this time. */
                updated_since?: components["schemas"]["Timestamp"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Rows per page, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One page. */
                        items: components["schemas"]["Claim"][];
                        next_cursor: components["schemas"]["Cursor"] | null;
                    };
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_account.v1": {
        parameters: {
            query: {
                /** @description Your reference of the account. */
                reference: components["schemas"]["Reference"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOverview"];
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is not yours. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_account_claims.v1": {
        parameters: {
            query: {
                /** @description Your reference of the account. */
                reference: components["schemas"]["Reference"];
                /** @description Only claims in this status. */
                status?: "active" | "resolved" | "withdrawn";
                /** @description `next_cursor` of the page before. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Rows per page, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One page. */
                        items: components["schemas"]["Claim"][];
                        next_cursor: components["schemas"]["Cursor"] | null;
                    };
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is not yours. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_debtor.v1": {
        parameters: {
            query: {
                /** @description Your reference of the debtor. */
                reference: components["schemas"]["Reference"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtorRecord"];
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is not yours. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instalment_plans.v1": {
        parameters: {
            query?: {
                /** @description Only the plan with this reference. */
                reference?: components["schemas"]["Reference"];
                /** @description Only plans about this claim. */
                claim_reference?: components["schemas"]["Reference"];
                /** @description Only plans in this state. */
                state?: "active" | "completed" | "cancelled";
                /** @description `next_cursor` of the page before. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Rows per page, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One page. */
                        items: components["schemas"]["InstalmentPlan"][];
                        next_cursor: components["schemas"]["Cursor"] | null;
                    };
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_statement.v1": {
        parameters: {
            query: {
                /** @description The first day of the period. */
                from: components["schemas"]["Date"];
                /** @description The last day of the period. */
                to: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_request.v1": {
        parameters: {
            query?: {
                /** @description Of the request; instead of `message_id`. */
                request_id?: components["schemas"]["RequestId"];
                /** @description Of any item of the request; instead of `request_id`. */
                message_id?: components["schemas"]["MessageId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none, or it is not yours. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_events.v1": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before; without it, from the beginning. */
                after?: components["schemas"]["Cursor"];
                /** @description Only these types; repeat the parameter. A type that does not exist has no events. */
                types?: string[];
                /** @description Only events about a subject of any kind with this reference. */
                reference?: components["schemas"]["Reference"];
                /** @description Rows per page, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One page. */
                        items: components["schemas"]["Event"][];
                        next_cursor: components["schemas"]["Cursor"];
                        /** @description More events are there now. */
                        has_more: boolean;
                    };
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "send_test_webhook.v1": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The message type; webhook.test by default. */
                    type?: string;
                    /** @description Of the message; v1 by default. */
                    version?: string;
                    endpoint_id?: components["schemas"]["EndpointId"];
                };
            };
        };
        responses: {
            /** @description On their way. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that the request names is not there. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_webhook_deliveries.v1": {
        parameters: {
            query?: {
                /** @description Only of this event. */
                event_id?: components["schemas"]["EventId"];
                /** @description Only in this state. */
                state?: "pending" | "sending" | "delivered" | "dead" | "cancelled";
                /** @description Only those made at or after this time. */
                since?: components["schemas"]["Timestamp"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Rows per page, 50 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One page. */
                        items: components["schemas"]["Delivery"][];
                        next_cursor: components["schemas"]["Cursor"] | null;
                    };
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "replay_webhooks.v1": {
        parameters: {
            query?: {
                /** @description Exactly `true` puts the valid request on the Message Bus and answers at once. No order between asynchronous requests is promised. */
                async?: "true";
            };
            header?: {
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare, which is the same; a UUID is a good choice. One key belongs to one version of one action, one mode and one body. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The events to send again, each event_id once; instead of `filter`. */
                    events?: components["schemas"]["EventSelectionInput"][];
                    filter?: components["schemas"]["EventFilterInput"];
                    /** @description Only to these; to the endpoints that had the event by default. */
                    endpoint_ids?: components["schemas"]["EndpointId"][];
                    /** @description Also to endpoints that would get the event now and never had it; false by default. */
                    include_missed?: boolean;
                    /** @description Only count; false by default. */
                    dry_run?: boolean;
                };
            };
        };
        responses: {
            /** @description Wholly or partly processed, or accepted. Look at each result. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description How the request was processed. */
                    "Action-Mode"?: "sync" | "async";
                    /** @description `true` where the answer is the stored one of an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayAnswer"];
                };
            };
            /** @description Malformed or invalid. Refused whole. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that the request names is not there. */
            404: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same idempotency key is being processed right now. */
            409: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 5 MiB. */
            413: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not of the documented media type, or it is encoded. */
            415: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another body or mode. */
            422: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_limits.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            /** @description A query parameter is wrong. */
            400: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token. */
            401: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is valid but does not allow this. */
            403: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description RFC 6750 challenge. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request target is longer than 8 KiB. */
            414: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The limit of this action is used up. */
            429: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The header fields are larger than 16 KiB. */
            431: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A bug of ours. Nothing was changed; with `outcome_unknown` that is not known. */
            500: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was accepted. */
            503: {
                headers: {
                    /** @description The id of this request. Quote it when you ask support. */
                    "Request-Id"?: components["schemas"]["RequestId"];
                    /** @description Quota and window of this action, e.g. `"import_claims";q=600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description What is left of it and the seconds until it is full again, e.g. `"import_claims";r=598;t=42`. */
                    RateLimit?: string;
                    /** @description Seconds to wait before the next try. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
