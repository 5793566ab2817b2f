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
         * @description OAuth 2.0 client credentials (RFC 6749 section 4.4). Send your credentials either with HTTP Basic or in the
         *     body, not both. The token is valid for an hour; ask for a new one when it has expired. Errors follow RFC 6749.
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
         * Send claims in
         * @description Creates the claims that you have not sent before and updates the others ("upsert"), at most 1000 in a request.
         *
         *     `amount` and `fees` are the claim **as first owed**, never what is left of it. Sending the same claim again
         *     changes nothing and sends no webhook. Other figures are booked as one adjustment of the difference. A claim
         *     whose balance is zero is resolved. Accounts and debtors that you name for the first time are created.
         *
         *     A debtor that you send replaces what we know of them as a whole.
         *
         *     Refused per item: `currency_mismatch`, `claim_resolved`, `claim_withdrawn`, `itemised_fees`.
         */
        post: operations["import_claims.v1"];
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
         *     fees are not changed here.
         *
         *     Refused per item: `claim_not_found`, `claim_resolved`, `claim_withdrawn`, `itemised_fees`,
         *     `currency_mismatch`, `primary_debtor`.
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
         *     seen is not repeated. When you poll with `updated_since`, let the windows overlap by 60 s.
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
         *     it: the way to catch up. Keep `next_cursor` and come back with it.
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
            /** @description The code of RFC 6749. */
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
         * @description ISO 4217 code of a currency in circulation.
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
         * @description Your own notes, at most 20 pairs of text. They come back unchanged and are never interpreted.
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
        /** Fee item */
        FeeItem: {
            /** @description Kind of fee, for example reminder; fees that came without items are one item with the code fees. */
            code: string;
            /** @description For people to read. */
            description?: string;
            amount: components["schemas"]["Amount"];
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
            account_reference?: components["schemas"]["Reference"];
            /** @description What was sold, for your reports. */
            product?: string | null;
            /** @description A group of claims that you choose. */
            portfolio?: string | null;
            meta?: components["schemas"]["Meta"] | null;
            /** @description Kept in the history of the claim. */
            reason?: string;
        };
        /**
         * Reason
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
         * Reason
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
         * Timestamp
         * Format: date-time
         * @description RFC 3339 in UTC with milliseconds.
         */
        Timestamp: string;
        /**
         * Journey
         * @description The dunning that runs on the claim.
         */
        Journey: {
            /**
             * @description New values may be added.
             * @enum {string}
             */
            state: "running" | "paused" | "stopped";
            paused_until?: components["schemas"]["Timestamp"];
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
            paid: components["schemas"]["TotalAmount"];
            credit_balance: components["schemas"]["TotalAmount"];
            original_due_date: components["schemas"]["Date"];
            current_due_date?: components["schemas"]["Date"];
            debtor: components["schemas"]["Debtor"];
            /** @description All debtors. `debtor` is the primary one. */
            debtors: components["schemas"]["ClaimDebtor"][];
            account_reference?: components["schemas"]["Reference"];
            /** @description What was sold, for your reports. */
            product?: string;
            /** @description A group of claims that you choose. */
            portfolio?: string;
            meta: components["schemas"]["Meta"];
            journey: components["schemas"]["Journey"];
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
         * Signed amount
         * @description A change in minor units of the currency; negative lowers the balance.
         */
        SignedAmount: number;
        /**
         * Movement
         * @description One change of a balance.
         */
        Movement: {
            operation_reference?: components["schemas"]["Reference"];
            /**
             * @description New values may be added.
             * @enum {string}
             */
            kind: "opening" | "credit" | "debit" | "fee" | "payment" | "reversal" | "adjustment";
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
         * @description One change with its cause; the request can be looked up with get_request for 30 days.
         */
        HistoryEntry: {
            /** @description Of the claim after this change. */
            sequence: number;
            at: components["schemas"]["Timestamp"];
            request_id: components["schemas"]["RequestId"];
            /** @description Of the claim after this change. */
            status: string;
            /** @description Names of data members that changed; empty where only figures or the status did. */
            changed: string[];
            movement?: components["schemas"]["Movement"];
            /** @description The reason that was sent, or zero_balance. */
            reason?: string;
            /** @description The comment that was sent. */
            comment?: string;
        };
        /** Counts */
        RequestCounts: {
            /** @description Items of the request. */
            total: number;
            /** @description 0 until the end. */
            succeeded: number;
            /** @description 0 until the end. */
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
             * @description `failed`: given up after repeated internal errors.
             * @enum {string}
             */
            state: "queued" | "completed" | "failed";
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
            kind: "claim" | "account" | "debtor";
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
            /** @description The request that caused it. */
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
        /** Fee item */
        FeeItemInput: {
            /** @description Kind of fee, for example reminder; fees that came without items are one item with the code fees. */
            code: string;
            /** @description For people to read. */
            description?: string;
            amount: components["schemas"]["Amount"];
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
            account_reference?: components["schemas"]["Reference"];
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
                    /** @description Separated by spaces; all that you have by default. */
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
            /** @description The body is not JSON, or it is encoded. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare; a UUID is a good choice. One key belongs to one body. */
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
            /** @description The body is not JSON, or it is encoded. */
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
            /** @description The idempotency key belongs to another body. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare; a UUID is a good choice. One key belongs to one body. */
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
            /** @description The body is not JSON, or it is encoded. */
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
            /** @description The idempotency key belongs to another body. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare; a UUID is a good choice. One key belongs to one body. */
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
            /** @description The body is not JSON, or it is encoded. */
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
            /** @description The idempotency key belongs to another body. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare; a UUID is a good choice. One key belongs to one body. */
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
            /** @description The body is not JSON, or it is encoded. */
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
            /** @description The idempotency key belongs to another body. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Only claims of this debtor. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Either this */
                request_id?: components["schemas"]["RequestId"];
                /** @description or this. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Only these types; repeat the parameter. */
                types?: string[];
                /** @description Only events about the subject with this reference. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
                /** @description Makes a retry safe for 72 hours. Printable ASCII, quoted or bare; a UUID is a good choice. One key belongs to one body. */
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
            /** @description The body is not JSON, or it is encoded. */
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
            /** @description The idempotency key belongs to another body. */
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
            /** @description A bug of ours. Nothing was changed, except where the code is `outcome_unknown`. */
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
