// Generated from the contracts by `npm run generate`; edits are lost.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Event id
         * @description Opaque id of an event.
         */
        EventId: string;
        /**
         * Timestamp
         * Format: date-time
         * @description RFC 3339 in UTC with milliseconds.
         */
        Timestamp: string;
        /**
         * Client id
         * @description Opaque id of a client.
         */
        ClientId: string;
        /**
         * Reference
         * @description Your own name for something. Kept byte for byte, without folding or trimming; unique per company and kind.
         */
        Reference: string;
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
         * Amount
         * @description Minor units of the currency (cents for EUR, whole yen for JPY), at most 10^12.
         */
        Amount: number;
        /**
         * Total amount
         * @description A sum in minor units of the currency, at most 10^15.
         */
        TotalAmount: number;
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
        /**
         * Currency
         * @description ISO 4217 code of a currency in circulation; new ones may be added. Amounts are whole minor units: two decimals, except that BIF, CLP, DJF, GNF, ISK, JPY, KMF, KRW, PYG, RWF, UGX, VND, VUV, XAF, XOF and XPF have none, and BHD, IQD, JOD, KWD, LYD, OMR and TND have three.
         * @enum {string}
         */
        Currency: "AED" | "AFN" | "ALL" | "AMD" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
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
         * Meta
         * @description Your own notes, at most 20 pairs of text. They come back unchanged and are never interpreted; what you send replaces the whole map.
         */
        Meta: {
            [key: string]: string;
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
         * Positive amount
         * @description Minor units of the currency, from 1 to 10^12.
         */
        PositiveAmount: number;
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
         * Signed amount
         * @description A change in minor units of the currency; negative lowers the balance.
         */
        SignedAmount: number;
        /**
         * Request id
         * @description Opaque id of a request.
         */
        RequestId: string;
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
         * Changed member
         * @description What stood at a place of the claim before and after. A member that is not there is `null`.
         */
        FieldChange: {
            /** @description JSON pointer inside `claim`, for example /current_due_date. */
            path: string;
            /** @description The value before, or null where it is omitted. */
            from: unknown;
            /** @description The value after, or null where it is omitted. */
            to: unknown;
            /** @description Only where the values of a message would be longer than 64 KiB together; the value after stands in `claim`. */
            omitted?: boolean;
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
        /**
         * Payment
         * @description A recorded payment. `allocated` and `surplus` add up to `amount`.
         */
        Payment: {
            payment_reference: components["schemas"]["Reference"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            state: "recorded" | "reversed";
            claim_reference?: components["schemas"]["Reference"];
            account_reference?: components["schemas"]["Reference"];
            /** @description How it was spread over the claims of the account. */
            strategy?: string;
            amount: components["schemas"]["PositiveAmount"];
            currency: components["schemas"]["Currency"];
            paid_at: components["schemas"]["Timestamp"];
            /** @description How it was paid. */
            provider?: string;
            /** @description What claims took of it, in minor units. */
            allocated: number;
            /** @description What nothing was owed for: on the account's credit_balance, or the claim's where it has no account. Minor units. */
            surplus: number;
            /** @description Why it was undone. */
            reversal_reason?: string;
            recorded_at: components["schemas"]["Timestamp"];
            reversed_at?: components["schemas"]["Timestamp"];
        };
        /**
         * Allocation
         * @description What one claim took of a payment, or gives back when it is undone.
         */
        PaymentAllocation: {
            claim_reference: components["schemas"]["Reference"];
            amount: components["schemas"]["Amount"];
            fees: components["schemas"]["Amount"];
            balance_after: components["schemas"]["Balance"];
        };
        /**
         * Account
         * @description A debtor's relation to you, with claims of one currency.
         */
        Account: {
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
        /** Dispute */
        Dispute: {
            dispute_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            state: "open" | "resolved";
            /**
             * @description What the debtor objects to; new values may be added.
             * @enum {string}
             */
            category: "goods_not_received" | "goods_faulty" | "amount_wrong" | "already_paid" | "not_the_debtor" | "other";
            disputed_amount?: components["schemas"]["PositiveAmount"];
            opened_at: components["schemas"]["Timestamp"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            outcome?: "accepted" | "rejected" | "partial";
            resolved_at?: components["schemas"]["Timestamp"];
        };
        /** Note */
        Note: {
            note_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /** @description For people. */
            text: string;
            added_at: components["schemas"]["Timestamp"];
        };
        /**
         * Promise to pay
         * @description What counts is what payments, and credits of the kind payment, take off the balance while it is open.
         */
        PromiseToPay: {
            promise_reference: components["schemas"]["Reference"];
            claim_reference: components["schemas"]["Reference"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            state: "open" | "kept" | "broken" | "cancelled";
            amount: components["schemas"]["PositiveAmount"];
            currency: components["schemas"]["Currency"];
            due_date: components["schemas"]["Date"];
            /** @description What was paid while it was open, in minor units. */
            paid: number;
            created_at: components["schemas"]["Timestamp"];
            ended_at?: components["schemas"]["Timestamp"];
            /** @description Why it was cancelled: requested, or claim_closed where the claim was closed otherwise than by payment. New values may be added. */
            reason?: string;
        };
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
         * Endpoint id
         * @description Opaque id of an endpoint.
         */
        EndpointId: string;
        /**
         * Message id
         * @description Opaque id of one item of a request.
         */
        MessageId: string;
        /** Error */
        ErrorEntry: {
            /** @description A code of the error catalogue. */
            code: string;
            /** @description JSON pointer from the root of the request body; ?name for a query parameter. */
            path: string;
            /** @description What is wrong and what to do. For people; the text may change. */
            message: string;
        };
        "claim.created.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "claim.created";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "claim.updated.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "claim.updated";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                /** @description Names of members of `claim`. */
                changed: string[];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "claim.balance_changed.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "claim.balance_changed";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                movement: components["schemas"]["Movement"];
                /**
                 * @description What booked it; new values may be added.
                 * @enum {string}
                 */
                cause: "import" | "credit" | "debit" | "payment" | "reversal";
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "claim.resolved.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "claim.resolved";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                /** @description The reason that was sent, or zero_balance. */
                reason: string;
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "claim.withdrawn.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "claim.withdrawn";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                /** @description The reason that was sent; new values may be added. */
                reason: string;
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "claim.updated.v2": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "claim.updated";
            /** @constant */
            version: "v2";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                /** @description One entry per member of `claim` that changed. */
                changes: components["schemas"]["FieldChange"][];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "claim.reactivated.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "claim.reactivated";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                /**
                 * @description What opened it again; new values may be added.
                 * @enum {string}
                 */
                reason: "debit" | "reversal";
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "action.completed.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "action.completed";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                /** @description The action. */
                action: string;
                /** @description Its version. */
                version: string;
                request_id: components["schemas"]["RequestId"];
                /**
                 * @description `failed`: given up after repeated internal errors. `cancelled`: the rest of a replay was called off. New values may be added.
                 * @enum {string}
                 */
                state: "completed" | "failed" | "cancelled";
                counts: components["schemas"]["RequestCounts"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "payment.recorded.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "payment.recorded";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                payment: components["schemas"]["Payment"];
                /** @description What each claim took of it. */
                allocations: components["schemas"]["PaymentAllocation"][];
                account?: components["schemas"]["Account"];
                /** @description Of `parts`: at most 200 allocations stand in one message. */
                part: number;
                /** @description Messages about this payment. */
                parts: number;
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "payment.reversed.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "payment.reversed";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                payment: components["schemas"]["Payment"];
                /** @description What each claim owes again. */
                allocations: components["schemas"]["PaymentAllocation"][];
                account?: components["schemas"]["Account"];
                /** @description Of `parts`: at most 200 allocations stand in one message. */
                part: number;
                /** @description Messages about this payment. */
                parts: number;
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "account.created.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "account.created";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                account: components["schemas"]["Account"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "account.updated.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "account.updated";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                account: components["schemas"]["Account"];
                /** @description Names of members that changed. */
                changed: string[];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "debtor.updated.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "debtor.updated";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                debtor: components["schemas"]["DebtorRecord"];
                /** @description Names of members that changed. */
                changed: string[];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "journey.paused.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "journey.paused";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "journey.resumed.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "journey.resumed";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                timer?: components["schemas"]["TimerCause"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "journey.stopped.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "journey.stopped";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "dispute.opened.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "dispute.opened";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                dispute: components["schemas"]["Dispute"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "dispute.resolved.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "dispute.resolved";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                dispute: components["schemas"]["Dispute"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "note.added.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "note.added";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                note: components["schemas"]["Note"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "promise.created.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "promise.created";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                promise: components["schemas"]["PromiseToPay"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "promise.kept.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "promise.kept";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                promise: components["schemas"]["PromiseToPay"];
                timer?: components["schemas"]["TimerCause"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "promise.broken.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "promise.broken";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                promise: components["schemas"]["PromiseToPay"];
                timer: components["schemas"]["TimerCause"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "promise.cancelled.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "promise.cancelled";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                claim: components["schemas"]["Claim"];
                promise: components["schemas"]["PromiseToPay"];
                timer?: components["schemas"]["TimerCause"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "instalment_plan.created.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "instalment_plan.created";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                plan: components["schemas"]["InstalmentPlan"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "instalment_plan.cancelled.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "instalment_plan.cancelled";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                plan: components["schemas"]["InstalmentPlan"];
                timer?: components["schemas"]["TimerCause"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "instalment.due.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "instalment.due";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                plan: components["schemas"]["InstalmentPlan"];
                instalment: components["schemas"]["Instalment"];
                timer: components["schemas"]["TimerCause"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "instalment.paid.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "instalment.paid";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                plan: components["schemas"]["InstalmentPlan"];
                instalment: components["schemas"]["Instalment"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "instalment.missed.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "instalment.missed";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                plan: components["schemas"]["InstalmentPlan"];
                instalment: components["schemas"]["Instalment"];
                timer: components["schemas"]["TimerCause"];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "endpoint.disabled.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "endpoint.disabled";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                endpoint_id: components["schemas"]["EndpointId"];
                /**
                 * @description `gone`: it answered 410. `failing`: nothing reached it for days. `operator`: our operator did. New values may be added.
                 * @enum {string}
                 */
                reason: "gone" | "failing" | "operator";
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "action.failed.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "action.failed";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                /** @description The action. */
                action: string;
                /** @description Its version. */
                version: string;
                request_id: components["schemas"]["RequestId"];
                /** @description Only those that failed; empty where a request without items failed. */
                items: {
                    /** @description The key of the item. */
                    reference: string;
                    message_id: components["schemas"]["MessageId"];
                    /** @description Why. */
                    errors: components["schemas"]["ErrorEntry"][];
                }[];
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
        "webhook.test.v1": {
            id: components["schemas"]["EventId"];
            /** @constant */
            type: "webhook.test";
            /** @constant */
            version: "v1";
            created_at: components["schemas"]["Timestamp"];
            client: components["schemas"]["ClientId"];
            /** @description Place in your feed, without gaps; null for a test. */
            position: number | null;
            subject: components["schemas"]["Subject"] | null;
            /** @description Of the subject; the snapshot with the highest one is the newest. */
            sequence: number | null;
            /** @description The request (req_…) or timer (tmr_…) that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                /** @description For people. */
                message: string;
                /** @description Only where your endpoint is being verified: answer 2xx with a JSON object that has a member `challenge` with this value. */
                challenge?: string;
            };
            sent_at: components["schemas"]["Timestamp"];
            /** @description Counts the attempts to deliver this event to this endpoint. */
            attempt: number;
            /** @description HMAC-SHA256 of every byte before the last 80, in hex; always the last member. */
            signature: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
