// Generated from the contracts by `npm run generate`; edits are lost.

export const errors = {
  "malformed_json": {
    "status": 400,
    "level": "request",
    "title": "The body is not the JSON we accept",
    "cause": "The body could not be read as strict JSON in UTF-8.",
    "whatToDo": "Look at the place that errors names, correct the body and send it again.",
    "safeToRetry": false
  },
  "invalid_request": {
    "status": 400,
    "level": "request",
    "title": "The request is invalid",
    "cause": "At least one member of the body does not match the contract.",
    "whatToDo": "Correct what errors names; nothing of the request was processed.",
    "safeToRetry": false
  },
  "duplicate_reference": {
    "status": 400,
    "level": "request",
    "title": "An item key appears twice",
    "cause": "Two items of the request carry the same key.",
    "whatToDo": "Send each key once; combine or split the items.",
    "safeToRetry": false
  },
  "too_many_items": {
    "status": 400,
    "level": "request",
    "title": "Too many items",
    "cause": "The request has more items than the action allows.",
    "whatToDo": "Split it into requests of at most the documented number of items.",
    "safeToRetry": false
  },
  "async_not_supported": {
    "status": 400,
    "level": "request",
    "title": "This action is always synchronous",
    "cause": "async was sent to an action that does not offer it.",
    "whatToDo": "Leave the query parameter async out.",
    "safeToRetry": false
  },
  "unknown_parameter": {
    "status": 400,
    "level": "request",
    "title": "Unknown query parameter",
    "cause": "The query has a parameter that the contract does not know.",
    "whatToDo": "Remove it, or correct its name.",
    "safeToRetry": false
  },
  "repeated_parameter": {
    "status": 400,
    "level": "request",
    "title": "A query parameter is repeated",
    "cause": "A parameter that takes one value was sent more than once.",
    "whatToDo": "Send it once.",
    "safeToRetry": false
  },
  "invalid_parameter": {
    "status": 400,
    "level": "request",
    "title": "A query parameter is invalid",
    "cause": "A query parameter does not match the contract.",
    "whatToDo": "Correct the parameter that errors names.",
    "safeToRetry": false
  },
  "exactly_one_of": {
    "status": 400,
    "level": "request",
    "title": "These exclude each other",
    "cause": "Of alternative parameters or members none was sent, or more than one.",
    "whatToDo": "Send exactly one, or at most one, of those that errors names.",
    "safeToRetry": false
  },
  "invalid_idempotency_key": {
    "status": 400,
    "level": "request",
    "title": "The idempotency key is invalid",
    "cause": "Idempotency-Key is empty, longer than 255 characters, repeated, or not printable ASCII.",
    "whatToDo": "Send one key, for example a UUID.",
    "safeToRetry": false
  },
  "bad_target": {
    "status": 400,
    "level": "request",
    "title": "The request target is not accepted",
    "cause": "The path or a header field is written in a way that is ambiguous.",
    "whatToDo": "Send the plain path of the contract, without encoded letters, dots or a host, and each header once.",
    "safeToRetry": false
  },
  "bad_host": {
    "status": 400,
    "level": "request",
    "title": "The Host header is not accepted",
    "cause": "Host is missing, repeated or malformed.",
    "whatToDo": "Send exactly one Host header.",
    "safeToRetry": false
  },
  "bad_request": {
    "status": 400,
    "level": "request",
    "title": "Not a valid HTTP request",
    "cause": "The bytes received are not a valid HTTP/1.1 request.",
    "whatToDo": "Use a standard HTTP client.",
    "safeToRetry": false
  },
  "missing_token": {
    "status": 401,
    "level": "request",
    "title": "An access token is missing",
    "cause": "The request has no Authorization header with a bearer token.",
    "whatToDo": "Get a token from /v1/oauth2/token and send it as Authorization: Bearer.",
    "safeToRetry": false
  },
  "invalid_token": {
    "status": 401,
    "level": "request",
    "title": "The access token is not valid",
    "cause": "The token was not issued by us, was altered, or belongs to revoked credentials.",
    "whatToDo": "Get a new token and send it unchanged.",
    "safeToRetry": false
  },
  "expired_token": {
    "status": 401,
    "level": "request",
    "title": "The access token has expired",
    "cause": "Tokens are valid for one hour.",
    "whatToDo": "Get a new token and send the request again.",
    "safeToRetry": true
  },
  "insufficient_scope": {
    "status": 403,
    "level": "request",
    "title": "The token does not allow this action",
    "cause": "The token lacks the scope that the action needs.",
    "whatToDo": "Ask for a token with that scope, or ask us to add it to your credentials.",
    "safeToRetry": false
  },
  "client_disabled": {
    "status": 403,
    "level": "request",
    "title": "Access is disabled",
    "cause": "Your company's access has been disabled.",
    "whatToDo": "Contact support.",
    "safeToRetry": false
  },
  "unknown_action": {
    "status": 404,
    "level": "request",
    "title": "There is no such action",
    "cause": "No action has this path and version.",
    "whatToDo": "Look the path up in the documentation.",
    "safeToRetry": false
  },
  "method_not_allowed": {
    "status": 405,
    "level": "request",
    "title": "The action has another method",
    "cause": "The action exists, but not with this HTTP method.",
    "whatToDo": "Use the method that the Allow header names.",
    "safeToRetry": false
  },
  "claim_not_found": {
    "status": 404,
    "level": "request_and_item",
    "title": "There is no such claim",
    "cause": "You have no claim with this reference.",
    "whatToDo": "Check the reference; references are compared byte by byte.",
    "safeToRetry": false
  },
  "request_not_found": {
    "status": 404,
    "level": "request",
    "title": "There is no such request",
    "cause": "You have no request with this id in the last 30 days.",
    "whatToDo": "Check the id; queries and refused requests are not kept here.",
    "safeToRetry": false
  },
  "endpoint_not_found": {
    "status": 404,
    "level": "request",
    "title": "There is no such endpoint",
    "cause": "You have no webhook endpoint with this id.",
    "whatToDo": "Check the endpoint id.",
    "safeToRetry": false
  },
  "request_timeout": {
    "status": 408,
    "level": "request",
    "title": "The request took too long to arrive",
    "cause": "Headers or body were not complete in time.",
    "whatToDo": "Send it again; nothing was processed.",
    "safeToRetry": true
  },
  "idempotency_key_in_use": {
    "status": 409,
    "level": "request",
    "title": "The same request is being processed",
    "cause": "Another request with this idempotency key has not finished yet.",
    "whatToDo": "Wait a moment and repeat the same request; you will get its answer.",
    "safeToRetry": true
  },
  "idempotency_key_reused": {
    "status": 422,
    "level": "request",
    "title": "The idempotency key belongs to another request",
    "cause": "This key was used with another body or mode in the last 72 hours.",
    "whatToDo": "Use a new key for a new request.",
    "safeToRetry": false
  },
  "payload_too_large": {
    "status": 413,
    "level": "request",
    "title": "The body is too large",
    "cause": "The body is larger than 5 MiB.",
    "whatToDo": "Split the request.",
    "safeToRetry": false
  },
  "uri_too_long": {
    "status": 414,
    "level": "request",
    "title": "The request target is too long",
    "cause": "The path and query are longer than 8 KiB.",
    "whatToDo": "Shorten the query.",
    "safeToRetry": false
  },
  "unsupported_media_type": {
    "status": 415,
    "level": "request",
    "title": "The body is not in an accepted format",
    "cause": "Content-Type is not the documented one, or the body is encoded.",
    "whatToDo": "Send application/json in UTF-8 without Content-Encoding (the token endpoint: a form).",
    "safeToRetry": false
  },
  "headers_too_large": {
    "status": 431,
    "level": "request",
    "title": "The header fields are too large",
    "cause": "All header fields together are larger than 16 KiB.",
    "whatToDo": "Send fewer or shorter headers.",
    "safeToRetry": false
  },
  "rate_limited": {
    "status": 429,
    "level": "request",
    "title": "The limit of this action is used up",
    "cause": "Your company has sent more requests to this action than its limit allows.",
    "whatToDo": "Wait as long as Retry-After says; RateLimit tells what is left.",
    "safeToRetry": true
  },
  "internal_error": {
    "status": 500,
    "level": "request_and_item",
    "title": "An error of ours",
    "cause": "Something unforeseen happened. Nothing was changed.",
    "whatToDo": "Send the request again with the same idempotency key; if it persists, quote the request id to support.",
    "safeToRetry": true
  },
  "outcome_unknown": {
    "status": 500,
    "level": "request",
    "title": "It is not known whether the request took effect",
    "cause": "The database broke while it was storing the result.",
    "whatToDo": "Ask get_request, or repeat the request with the same idempotency key.",
    "safeToRetry": true
  },
  "overloaded": {
    "status": 503,
    "level": "request",
    "title": "Too busy",
    "cause": "More requests are waiting than we can serve in time. Nothing was accepted.",
    "whatToDo": "Repeat the request after the time that Retry-After names.",
    "safeToRetry": true
  },
  "storage_full": {
    "status": 503,
    "level": "request",
    "title": "No space left",
    "cause": "Our storage is full. Nothing was accepted.",
    "whatToDo": "Repeat the request after the time that Retry-After names.",
    "safeToRetry": true
  },
  "database_unavailable": {
    "status": 503,
    "level": "request",
    "title": "The database does not answer",
    "cause": "Our database is not reachable. Nothing was accepted.",
    "whatToDo": "Repeat the request after the time that Retry-After names.",
    "safeToRetry": true
  },
  "stopping": {
    "status": 503,
    "level": "request",
    "title": "The server is stopping",
    "cause": "This server is being stopped or replaced. Nothing was accepted.",
    "whatToDo": "Repeat the request at once.",
    "safeToRetry": true
  },
  "invalid_client": {
    "status": 401,
    "level": "request",
    "title": "Unknown client or wrong secret",
    "cause": "The credentials are unknown, wrong or revoked.",
    "whatToDo": "Check client_id and client_secret.",
    "safeToRetry": false
  },
  "unsupported_grant_type": {
    "status": 400,
    "level": "request",
    "title": "This grant type is not offered",
    "cause": "Only client_credentials is offered.",
    "whatToDo": "Send grant_type=client_credentials.",
    "safeToRetry": false
  },
  "invalid_scope": {
    "status": 400,
    "level": "request",
    "title": "A scope is unknown or not yours",
    "cause": "scope names nothing, or something that your credentials do not have.",
    "whatToDo": "Leave scope out, or name only scopes that you have.",
    "safeToRetry": false
  },
  "too_many_attempts": {
    "status": 429,
    "level": "request",
    "title": "Too many wrong secrets",
    "cause": "There were too many attempts with a wrong secret.",
    "whatToDo": "Check client_id and client_secret: right ones are taken at once. Others wait as long as Retry-After says.",
    "safeToRetry": true
  },
  "missing_member": {
    "status": null,
    "level": "violation",
    "title": "A member is missing",
    "cause": "A required member is not there.",
    "whatToDo": "Add it.",
    "safeToRetry": false
  },
  "unknown_member": {
    "status": null,
    "level": "violation",
    "title": "A member is not known",
    "cause": "The contract does not know this member.",
    "whatToDo": "Remove it, or correct its name.",
    "safeToRetry": false
  },
  "wrong_type": {
    "status": null,
    "level": "violation",
    "title": "The type is wrong",
    "cause": "The value has another JSON type than documented.",
    "whatToDo": "Send the documented type.",
    "safeToRetry": false
  },
  "not_allowed_value": {
    "status": null,
    "level": "violation",
    "title": "The value is not one of those allowed",
    "cause": "The contract lists the values that are allowed.",
    "whatToDo": "Send one of them.",
    "safeToRetry": false
  },
  "too_short": {
    "status": null,
    "level": "violation",
    "title": "The text is too short",
    "cause": "The text has fewer characters than documented.",
    "whatToDo": "Send a longer text.",
    "safeToRetry": false
  },
  "too_long": {
    "status": null,
    "level": "violation",
    "title": "The text is too long",
    "cause": "The text has more characters than documented.",
    "whatToDo": "Send a shorter text.",
    "safeToRetry": false
  },
  "too_small": {
    "status": null,
    "level": "violation",
    "title": "The number is too small",
    "cause": "The number is below the documented minimum.",
    "whatToDo": "Send a larger number.",
    "safeToRetry": false
  },
  "too_large": {
    "status": null,
    "level": "violation",
    "title": "The number is too large",
    "cause": "The number is above the documented maximum.",
    "whatToDo": "Send a smaller number.",
    "safeToRetry": false
  },
  "too_few_items": {
    "status": null,
    "level": "violation",
    "title": "The list is too short",
    "cause": "The list has fewer entries than documented.",
    "whatToDo": "Send more entries.",
    "safeToRetry": false
  },
  "too_many_entries": {
    "status": null,
    "level": "violation",
    "title": "The list or map is too long",
    "cause": "It has more entries than documented.",
    "whatToDo": "Send fewer entries.",
    "safeToRetry": false
  },
  "pattern_mismatch": {
    "status": null,
    "level": "violation",
    "title": "The text has characters or a form that is not allowed",
    "cause": "The text does not match the documented pattern.",
    "whatToDo": "Send it in the documented form.",
    "safeToRetry": false
  },
  "invalid_format": {
    "status": null,
    "level": "violation",
    "title": "The text is not a valid date, time or address",
    "cause": "The text is not in the documented format, or names a day that does not exist.",
    "whatToDo": "Send it in the documented format.",
    "safeToRetry": false
  },
  "wrong_variant": {
    "status": null,
    "level": "violation",
    "title": "The variant is not known",
    "cause": "The member that tells the variants apart has an unknown value.",
    "whatToDo": "Send one of the documented values.",
    "safeToRetry": false
  },
  "duplicate_member": {
    "status": null,
    "level": "violation",
    "title": "A member appears twice",
    "cause": "The same member name appears twice in one object.",
    "whatToDo": "Send it once.",
    "safeToRetry": false
  },
  "invalid_encoding": {
    "status": null,
    "level": "violation",
    "title": "The text is not valid UTF-8",
    "cause": "The body has bytes that are not UTF-8, a byte order mark, a lone surrogate or a NUL, or a query parameter has a NUL.",
    "whatToDo": "Send plain UTF-8.",
    "safeToRetry": false
  },
  "syntax_error": {
    "status": null,
    "level": "violation",
    "title": "The body is not JSON",
    "cause": "The text breaks the rules of JSON.",
    "whatToDo": "Send valid JSON.",
    "safeToRetry": false
  },
  "too_deep": {
    "status": null,
    "level": "violation",
    "title": "The body is nested too deeply",
    "cause": "The body has more than 32 levels.",
    "whatToDo": "Send a flatter body.",
    "safeToRetry": false
  },
  "forbidden_member": {
    "status": null,
    "level": "violation",
    "title": "A member name is not allowed",
    "cause": "__proto__, constructor and prototype are not allowed as member names.",
    "whatToDo": "Use another name.",
    "safeToRetry": false
  },
  "number_out_of_range": {
    "status": null,
    "level": "violation",
    "title": "A number cannot be kept exactly",
    "cause": "The number is beyond what can be represented without loss.",
    "whatToDo": "Send an integer within plus or minus 2^53.",
    "safeToRetry": false
  },
  "not_an_object": {
    "status": null,
    "level": "violation",
    "title": "The body is not an object",
    "cause": "The body must be a JSON object.",
    "whatToDo": "Send an object.",
    "safeToRetry": false
  },
  "claim_resolved": {
    "status": null,
    "level": "item",
    "title": "The claim is resolved",
    "cause": "The claim is closed; this change needs an active claim.",
    "whatToDo": "Leave it, or open it again with a debit or a reversal that says reactivate.",
    "safeToRetry": false
  },
  "claim_withdrawn": {
    "status": null,
    "level": "item",
    "title": "The claim is withdrawn",
    "cause": "The claim was taken back; it cannot be changed any more.",
    "whatToDo": "Send a new claim under another reference.",
    "safeToRetry": false
  },
  "currency_mismatch": {
    "status": null,
    "level": "item",
    "title": "The currency differs",
    "cause": "The claim, or its account, is in another currency.",
    "whatToDo": "Send the currency of the claim and its account.",
    "safeToRetry": false
  },
  "itemised_fees": {
    "status": null,
    "level": "item",
    "title": "The fees are itemised",
    "cause": "The fees cannot be changed in this way: the claim has several fee items, or their sum would change.",
    "whatToDo": "Keep the sum of the fee items.",
    "safeToRetry": false
  },
  "primary_debtor": {
    "status": null,
    "level": "item",
    "title": "Not exactly one primary debtor",
    "cause": "The list of debtors must have exactly one primary debtor, and each debtor once.",
    "whatToDo": "Mark one debtor as primary.",
    "safeToRetry": false
  },
  "cursor_expired": {
    "status": 400,
    "level": "request",
    "title": "The cursor is too old",
    "cause": "Events behind this cursor are older than 30 days and are not kept any more.",
    "whatToDo": "Read what you need with the queries, then begin the feed anew.",
    "safeToRetry": false
  },
  "account_not_found": {
    "status": 404,
    "level": "request_and_item",
    "title": "There is no such account",
    "cause": "You have no account with this reference.",
    "whatToDo": "Check the reference, or create the account.",
    "safeToRetry": false
  },
  "debtor_not_found": {
    "status": 404,
    "level": "request",
    "title": "There is no such debtor",
    "cause": "You have no debtor with this reference.",
    "whatToDo": "Check the reference; references are compared byte by byte.",
    "safeToRetry": false
  },
  "payment_not_found": {
    "status": null,
    "level": "item",
    "title": "There is no such payment",
    "cause": "You have recorded no payment with this reference.",
    "whatToDo": "Check the reference; references are compared byte by byte.",
    "safeToRetry": false
  },
  "event_not_found": {
    "status": null,
    "level": "item",
    "title": "There is no such event",
    "cause": "You have no event with this id in the last 30 days.",
    "whatToDo": "Check the id.",
    "safeToRetry": false
  },
  "claim_exists": {
    "status": null,
    "level": "item",
    "title": "The claim is there already",
    "cause": "create_claims was sent a reference that you have used before.",
    "whatToDo": "Use import_claims to send a claim again.",
    "safeToRetry": false
  },
  "account_exists": {
    "status": null,
    "level": "item",
    "title": "The account is there already",
    "cause": "create_accounts was sent a reference that you have used before.",
    "whatToDo": "Use update_accounts to change an account.",
    "safeToRetry": false
  },
  "several_debtors": {
    "status": null,
    "level": "item",
    "title": "The claim has several debtors",
    "cause": "Version 1 of import_claims knows one debtor, and another one than the primary debtor was sent.",
    "whatToDo": "Send the primary debtor, or change the list with import_claims v2 or update_claims.",
    "safeToRetry": false
  },
  "exceeds_balance": {
    "status": null,
    "level": "item",
    "title": "More than what is owed",
    "cause": "The change would bring the balance, its amount or its fees below zero.",
    "whatToDo": "Lower each of them at most to zero.",
    "safeToRetry": false
  },
  "amount_out_of_range": {
    "status": null,
    "level": "item",
    "title": "The sum is out of range",
    "cause": "There is nothing to book, or a sum would pass 10^15 minor units, or 9 × 10^15 of all that was ever owed to you in a currency.",
    "whatToDo": "Send an amount within the documented range.",
    "safeToRetry": false
  },
  "operation_reference_used": {
    "status": null,
    "level": "item",
    "title": "The operation reference belongs to another operation",
    "cause": "This reference was used before, with other content. References of operations are unique for ever.",
    "whatToDo": "Use a new reference for a new operation; send the same content to repeat one.",
    "safeToRetry": false
  },
  "journey_stopped": {
    "status": null,
    "level": "item",
    "title": "The journey is stopped",
    "cause": "The dunning of this claim was ended for good.",
    "whatToDo": "Leave it.",
    "safeToRetry": false
  },
  "date_in_past": {
    "status": null,
    "level": "item",
    "title": "The date has passed",
    "cause": "The day is over in your time zone.",
    "whatToDo": "Send today or a later day.",
    "safeToRetry": false
  },
  "date_out_of_range": {
    "status": null,
    "level": "item",
    "title": "The date is out of range",
    "cause": "The day lies before 1900 or after 2200, or the payment more than 24 hours in the future.",
    "whatToDo": "Correct the date.",
    "safeToRetry": false
  },
  "debtor_type_differs": {
    "status": null,
    "level": "item",
    "title": "The debtor is of the other type",
    "cause": "A person does not become a company, nor a company a person.",
    "whatToDo": "Use another reference for another debtor.",
    "safeToRetry": false
  },
  "dispute_open": {
    "status": null,
    "level": "item",
    "title": "The claim is disputed already",
    "cause": "The claim has an open dispute.",
    "whatToDo": "Resolve that one first.",
    "safeToRetry": false
  },
  "dispute_not_found": {
    "status": null,
    "level": "item",
    "title": "There is no such dispute",
    "cause": "You have opened no dispute with this reference.",
    "whatToDo": "Check the reference; references are compared byte by byte.",
    "safeToRetry": false
  },
  "promise_open": {
    "status": null,
    "level": "item",
    "title": "There is a promise already",
    "cause": "The claim has an open promise to pay.",
    "whatToDo": "Cancel that one first, or wait for its day.",
    "safeToRetry": false
  },
  "promise_not_found": {
    "status": null,
    "level": "item",
    "title": "There is no such promise",
    "cause": "You have recorded no promise with this reference.",
    "whatToDo": "Check the reference; references are compared byte by byte.",
    "safeToRetry": false
  },
  "promise_ended": {
    "status": null,
    "level": "item",
    "title": "The promise has ended",
    "cause": "The promise is kept, broken or cancelled.",
    "whatToDo": "Leave it.",
    "safeToRetry": false
  },
  "plan_active": {
    "status": null,
    "level": "item",
    "title": "The claim is in a plan already",
    "cause": "The claim belongs to an active instalment plan.",
    "whatToDo": "Cancel that plan first, or leave the claim out.",
    "safeToRetry": false
  },
  "plan_not_found": {
    "status": null,
    "level": "item",
    "title": "There is no such plan",
    "cause": "You have no instalment plan with this reference.",
    "whatToDo": "Check the reference; references are compared byte by byte.",
    "safeToRetry": false
  },
  "plan_ended": {
    "status": null,
    "level": "item",
    "title": "The plan has ended",
    "cause": "The plan is completed or cancelled.",
    "whatToDo": "Leave it.",
    "safeToRetry": false
  },
  "dates_not_rising": {
    "status": null,
    "level": "item",
    "title": "The due dates do not rise",
    "cause": "Each instalment must be due later than the one before.",
    "whatToDo": "Sort the instalments, and give each day one.",
    "safeToRetry": false
  },
  "duplicate_entry": {
    "status": null,
    "level": "item",
    "title": "An entry stands twice",
    "cause": "A list that must not have the same entry twice has one.",
    "whatToDo": "Send each entry once.",
    "safeToRetry": false
  }
} as const;
