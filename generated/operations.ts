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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [],
    "public": true,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      408,
      413,
      414,
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
    "stability": "deprecated",
    "deprecation": {
      "since": 1795478400,
      "successor": "import_claims.v2"
    },
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "import_claims.v2": {
    "id": "import_claims.v2",
    "action": "import_claims",
    "version": "v2",
    "method": "post",
    "path": "/v2/import_claims",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "create_claims.v1": {
    "id": "create_claims.v1",
    "action": "create_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/create_claims",
    "async": true,
    "items": "claims",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "claim.created"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "validate_claims.v1": {
    "id": "validate_claims.v1",
    "action": "validate_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/validate_claims",
    "async": false,
    "items": "claims",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [],
    "stability": "stable",
    "deprecation": null,
    "dryRun": true,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      413,
      414,
      415,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "credit_claims.v1": {
    "id": "credit_claims.v1",
    "action": "credit_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/credit_claims",
    "async": true,
    "items": "credits",
    "itemKey": "operation_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "claim.balance_changed",
      "claim.resolved",
      "promise.kept",
      "instalment.paid"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": [
          [
            "fees",
            "allocation"
          ]
        ]
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "debit_claims.v1": {
    "id": "debit_claims.v1",
    "action": "debit_claims",
    "version": "v1",
    "method": "post",
    "path": "/v1/debit_claims",
    "async": true,
    "items": "debits",
    "itemKey": "operation_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "claim.balance_changed",
      "claim.reactivated"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "record_payments.v1": {
    "id": "record_payments.v1",
    "action": "record_payments",
    "version": "v1",
    "method": "post",
    "path": "/v1/record_payments",
    "async": true,
    "items": "payments",
    "itemKey": "payment_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "payment.recorded",
      "claim.balance_changed",
      "claim.resolved",
      "promise.kept",
      "instalment.paid"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [
          [
            "claim_reference",
            "account_reference"
          ]
        ],
        "atMostOneOf": [
          [
            "claim_reference",
            "strategy"
          ]
        ]
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "reverse_payments.v1": {
    "id": "reverse_payments.v1",
    "action": "reverse_payments",
    "version": "v1",
    "method": "post",
    "path": "/v1/reverse_payments",
    "async": true,
    "items": "payments",
    "itemKey": "payment_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "payment.reversed",
      "claim.balance_changed",
      "claim.reactivated"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "create_accounts.v1": {
    "id": "create_accounts.v1",
    "action": "create_accounts",
    "version": "v1",
    "method": "post",
    "path": "/v1/create_accounts",
    "async": true,
    "items": "accounts",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "account.created"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "update_accounts.v1": {
    "id": "update_accounts.v1",
    "action": "update_accounts",
    "version": "v1",
    "method": "post",
    "path": "/v1/update_accounts",
    "async": true,
    "items": "accounts",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "account.updated"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "upsert_debtors.v1": {
    "id": "upsert_debtors.v1",
    "action": "upsert_debtors",
    "version": "v1",
    "method": "post",
    "path": "/v1/upsert_debtors",
    "async": true,
    "items": "debtors",
    "itemKey": "reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "debtor.updated"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "pause_journeys.v1": {
    "id": "pause_journeys.v1",
    "action": "pause_journeys",
    "version": "v1",
    "method": "post",
    "path": "/v1/pause_journeys",
    "async": true,
    "items": "journeys",
    "itemKey": "claim_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "journey.paused"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "resume_journeys.v1": {
    "id": "resume_journeys.v1",
    "action": "resume_journeys",
    "version": "v1",
    "method": "post",
    "path": "/v1/resume_journeys",
    "async": true,
    "items": "journeys",
    "itemKey": "claim_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "journey.resumed"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "stop_journeys.v1": {
    "id": "stop_journeys.v1",
    "action": "stop_journeys",
    "version": "v1",
    "method": "post",
    "path": "/v1/stop_journeys",
    "async": true,
    "items": "journeys",
    "itemKey": "claim_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "journey.stopped"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "open_disputes.v1": {
    "id": "open_disputes.v1",
    "action": "open_disputes",
    "version": "v1",
    "method": "post",
    "path": "/v1/open_disputes",
    "async": true,
    "items": "disputes",
    "itemKey": "dispute_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "dispute.opened"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "resolve_disputes.v1": {
    "id": "resolve_disputes.v1",
    "action": "resolve_disputes",
    "version": "v1",
    "method": "post",
    "path": "/v1/resolve_disputes",
    "async": true,
    "items": "disputes",
    "itemKey": "dispute_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "dispute.resolved"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "add_notes.v1": {
    "id": "add_notes.v1",
    "action": "add_notes",
    "version": "v1",
    "method": "post",
    "path": "/v1/add_notes",
    "async": true,
    "items": "notes",
    "itemKey": "note_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "note.added"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "create_promises_to_pay.v1": {
    "id": "create_promises_to_pay.v1",
    "action": "create_promises_to_pay",
    "version": "v1",
    "method": "post",
    "path": "/v1/create_promises_to_pay",
    "async": true,
    "items": "promises",
    "itemKey": "promise_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "promise.created"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "cancel_promises_to_pay.v1": {
    "id": "cancel_promises_to_pay.v1",
    "action": "cancel_promises_to_pay",
    "version": "v1",
    "method": "post",
    "path": "/v1/cancel_promises_to_pay",
    "async": true,
    "items": "promises",
    "itemKey": "promise_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "promise.cancelled"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "create_instalment_plans.v1": {
    "id": "create_instalment_plans.v1",
    "action": "create_instalment_plans",
    "version": "v1",
    "method": "post",
    "path": "/v1/create_instalment_plans",
    "async": true,
    "items": "plans",
    "itemKey": "plan_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 100
    },
    "emits": [
      "instalment_plan.created"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "cancel_instalment_plans.v1": {
    "id": "cancel_instalment_plans.v1",
    "action": "cancel_instalment_plans",
    "version": "v1",
    "method": "post",
    "path": "/v1/cancel_instalment_plans",
    "async": true,
    "items": "plans",
    "itemKey": "plan_reference",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [
      "instalment_plan.cancelled"
    ],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "integer": false,
        "required": true
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      408,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "integer": false,
        "required": true
      },
      {
        "name": "cursor",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "integer": true,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      408,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "status",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "account_reference",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "debtor_reference",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "portfolio",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "updated_since",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "cursor",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "integer": true,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_account.v1": {
    "id": "get_account.v1",
    "action": "get_account",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_account",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "integer": false,
        "required": true
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      408,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_account_claims.v1": {
    "id": "get_account_claims.v1",
    "action": "get_account_claims",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_account_claims",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "integer": false,
        "required": true
      },
      {
        "name": "status",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "cursor",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "integer": true,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      408,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_debtor.v1": {
    "id": "get_debtor.v1",
    "action": "get_debtor",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_debtor",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "integer": false,
        "required": true
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      408,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_instalment_plans.v1": {
    "id": "get_instalment_plans.v1",
    "action": "get_instalment_plans",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_instalment_plans",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "reference",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "claim_reference",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "state",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "cursor",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "integer": true,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "get_statement.v1": {
    "id": "get_statement.v1",
    "action": "get_statement",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_statement",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "claims:read"
    ],
    "public": false,
    "query": [
      {
        "name": "from",
        "array": false,
        "integer": false,
        "required": true
      },
      {
        "name": "to",
        "array": false,
        "integer": false,
        "required": true
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "requests:read"
    ],
    "public": false,
    "query": [
      {
        "name": "request_id",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "message_id",
        "array": false,
        "integer": false,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      408,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "events:read"
    ],
    "public": false,
    "query": [
      {
        "name": "after",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "types",
        "array": true,
        "integer": false,
        "required": false
      },
      {
        "name": "reference",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "integer": true,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "get_webhook_deliveries.v1": {
    "id": "get_webhook_deliveries.v1",
    "action": "get_webhook_deliveries",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_webhook_deliveries",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "webhooks:read"
    ],
    "public": false,
    "query": [
      {
        "name": "event_id",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "state",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "since",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "cursor",
        "array": false,
        "integer": false,
        "required": false
      },
      {
        "name": "limit",
        "array": false,
        "integer": true,
        "required": false
      }
    ],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      414,
      429,
      431,
      500,
      503
    ]
  },
  "replay_webhooks.v1": {
    "id": "replay_webhooks.v1",
    "action": "replay_webhooks",
    "version": "v1",
    "method": "post",
    "path": "/v1/replay_webhooks",
    "async": true,
    "items": "events",
    "itemKey": "event_id",
    "limit": {
      "requests": 600,
      "perSeconds": 60,
      "maxItems": 1000
    },
    "emits": [],
    "stability": "stable",
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [
          [
            "events",
            "filter"
          ]
        ],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
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
      414,
      415,
      422,
      429,
      431,
      500,
      503
    ]
  },
  "get_limits.v1": {
    "id": "get_limits.v1",
    "action": "get_limits",
    "version": "v1",
    "method": "get",
    "path": "/v1/get_limits",
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
    "deprecation": null,
    "dryRun": false,
    "shape": {
      "body": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      },
      "item": {
        "exactlyOneOf": [],
        "atMostOneOf": []
      }
    },
    "scopes": [
      "requests:read"
    ],
    "public": false,
    "query": [],
    "statuses": [
      200,
      400,
      401,
      403,
      408,
      414,
      429,
      431,
      500,
      503
    ]
  }
} as const;
