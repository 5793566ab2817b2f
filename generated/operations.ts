// Generated from the contracts by `npm run generate`; edits are lost.

export const operations = {
  "oauth2_token.v1": {
    "id": "oauth2_token.v1",
    "action": "oauth2_token",
    "version": "v1",
    "method": "post",
    "path": "/v1/oauth2/token",
    "async": false,
    "items": null,
    "itemKey": null,
    "limit": {
      "requests": 60,
      "perSeconds": 60,
      "maxItems": null
    },
    "emits": [],
    "stability": "stable",
    "scopes": [],
    "public": true,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      408,
      413,
      415,
      429,
      431,
      500,
      503
    ]
  },
  "import_claims.v1": {
    "id": "import_claims.v1",
    "action": "import_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/import_claims",
    "async": true,
    "items": "claims",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "claim.created",
      "claim.updated",
      "claim.balance_changed",
      "claim.resolved"
    ],
    "stability": "stable",
    "scopes": [
      "claims:write"
    ],
    "public": false,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      409,
      413,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "update_claims.v1": {
    "id": "update_claims.v1",
    "action": "update_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/update_claims",
    "async": true,
    "items": "claims",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "claim.updated"
    ],
    "stability": "stable",
    "scopes": [
      "claims:write"
    ],
    "public": false,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      409,
      413,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "resolve_claims.v1": {
    "id": "resolve_claims.v1",
    "action": "resolve_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/resolve_claims",
    "async": true,
    "items": "claims",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "claim.resolved"
    ],
    "stability": "stable",
    "scopes": [
      "claims:write"
    ],
    "public": false,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      409,
      413,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "withdraw_claims.v1": {
    "id": "withdraw_claims.v1",
    "action": "withdraw_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/withdraw_claims",
    "async": true,
    "items": "claims",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "claim.withdrawn"
    ],
    "stability": "stable",
    "scopes": [
      "claims:write"
    ],
    "public": false,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      409,
      413,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "get_claim.v1": {
    "id": "get_claim.v1",
    "action": "get_claim",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_claim",
    "async": false,
    "items": null,
    "itemKey": null,
    "limit": {
      "requests": 1200,
      "perSeconds": 60,
      "maxItems": null
    },
    "emits": [],
    "stability": "stable",
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "required": true
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_claim_history.v1": {
    "id": "get_claim_history.v1",
    "action": "get_claim_history",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_claim_history",
    "async": false,
    "items": null,
    "itemKey": null,
    "limit": {
      "requests": 1200,
      "perSeconds": 60,
      "maxItems": null
    },
    "emits": [],
    "stability": "stable",
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "required": true
      },
      {
        "name": "cursor",
        "array": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "search_claims.v1": {
    "id": "search_claims.v1",
    "action": "search_claims",
    "version": "v1",
    "method": "get",
    "path": "/v1/search_claims",
    "async": false,
    "items": null,
    "itemKey": null,
    "limit": {
      "requests": 1200,
      "perSeconds": 60,
      "maxItems": null
    },
    "emits": [],
    "stability": "stable",
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "status",
        "array": false,
        "required": false
      },
      {
        "name": "account_reference",
        "array": false,
        "required": false
      },
      {
        "name": "debtor_reference",
        "array": false,
        "required": false
      },
      {
        "name": "portfolio",
        "array": false,
        "required": false
      },
      {
        "name": "updated_since",
        "array": false,
        "required": false
      },
      {
        "name": "cursor",
        "array": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_request.v1": {
    "id": "get_request.v1",
    "action": "get_request",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_request",
    "async": false,
    "items": null,
    "itemKey": null,
    "limit": {
      "requests": 1200,
      "perSeconds": 60,
      "maxItems": null
    },
    "emits": [],
    "stability": "stable",
    "scopes": [
      "requests:read"
    ],
    "public": false,
    "query": [
      {
        "name": "request_id",
        "array": false,
        "required": false
      },
      {
        "name": "message_id",
        "array": false,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_events.v1": {
    "id": "get_events.v1",
    "action": "get_events",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_events",
    "async": false,
    "items": null,
    "itemKey": null,
    "limit": {
      "requests": 1200,
      "perSeconds": 60,
      "maxItems": null
    },
    "emits": [],
    "stability": "stable",
    "scopes": [
      "requests:read"
    ],
    "public": false,
    "query": [
      {
        "name": "after",
        "array": false,
        "required": false
      },
      {
        "name": "types",
        "array": true,
        "required": false
      },
      {
        "name": "reference",
        "array": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "send_test_webhook.v1": {
    "id": "send_test_webhook.v1",
    "action": "send_test_webhook",
    "version": "v1",
    "method": "post",
    "path": "/v1/send_test_webhook",
    "async": false,
    "items": null,
    "itemKey": null,
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": null
    },
    "emits": [],
    "stability": "stable",
    "scopes": [
      "webhooks:write"
    ],
    "public": false,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      408,
      409,
      413,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  }
} as const;
