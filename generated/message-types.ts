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
            kind: "claim" | "account" | "debtor";
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
        /** Fee item */
        FeeItem: {
            /** @description Kind of fee, for example reminder; fees that came without items are one item with the code fees. */
            code: string;
            /** @description For people to read. */
            description?: string;
            amount: components["schemas"]["Amount"];
        };
        /**
         * Currency
         * @description ISO 4217 code of a currency in circulation.
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
         * @description Your own notes, at most 20 pairs of text. They come back unchanged and are never interpreted.
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
            /** @description The request that caused it. */
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
            /** @description The request that caused it. */
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
            /** @description The request that caused it. */
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
                cause: "import";
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
            /** @description The request that caused it. */
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
            /** @description The request that caused it. */
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
            /** @description The request that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                /** @description The action. */
                action: string;
                /** @description Its version. */
                version: string;
                request_id: components["schemas"]["RequestId"];
                /** @description Only those that failed. */
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
            /** @description The request that caused it. */
            causation_id: string | null;
            /** @description True for test sends: nothing has happened. */
            test: boolean;
            data: {
                /** @description For people. */
                message: string;
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
