// Generated from the contracts by `npm run generate`; edits are lost.

export const messages = {
  "claim.created.v1": {
    "id": "claim.created.v1",
    "type": "claim.created",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "claim.updated.v1": {
    "id": "claim.updated.v1",
    "type": "claim.updated",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "claim.balance_changed.v1": {
    "id": "claim.balance_changed.v1",
    "type": "claim.balance_changed",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "claim.resolved.v1": {
    "id": "claim.resolved.v1",
    "type": "claim.resolved",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "claim.withdrawn.v1": {
    "id": "claim.withdrawn.v1",
    "type": "claim.withdrawn",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "claim.updated.v2": {
    "id": "claim.updated.v2",
    "type": "claim.updated",
    "version": "v2",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "claim.reactivated.v1": {
    "id": "claim.reactivated.v1",
    "type": "claim.reactivated",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "action.completed.v1": {
    "id": "action.completed.v1",
    "type": "action.completed",
    "version": "v1",
    "emittedBy": [
      "worker"
    ],
    "optIn": true
  },
  "payment.recorded.v1": {
    "id": "payment.recorded.v1",
    "type": "payment.recorded",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "payment.reversed.v1": {
    "id": "payment.reversed.v1",
    "type": "payment.reversed",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "account.created.v1": {
    "id": "account.created.v1",
    "type": "account.created",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "account.updated.v1": {
    "id": "account.updated.v1",
    "type": "account.updated",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "debtor.updated.v1": {
    "id": "debtor.updated.v1",
    "type": "debtor.updated",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "journey.paused.v1": {
    "id": "journey.paused.v1",
    "type": "journey.paused",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "journey.resumed.v1": {
    "id": "journey.resumed.v1",
    "type": "journey.resumed",
    "version": "v1",
    "emittedBy": [
      "action",
      "timer"
    ],
    "optIn": false
  },
  "journey.stopped.v1": {
    "id": "journey.stopped.v1",
    "type": "journey.stopped",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "endpoint.disabled.v1": {
    "id": "endpoint.disabled.v1",
    "type": "endpoint.disabled",
    "version": "v1",
    "emittedBy": [
      "sender"
    ],
    "optIn": false
  },
  "action.failed.v1": {
    "id": "action.failed.v1",
    "type": "action.failed",
    "version": "v1",
    "emittedBy": [
      "worker"
    ],
    "optIn": false
  },
  "webhook.test.v1": {
    "id": "webhook.test.v1",
    "type": "webhook.test",
    "version": "v1",
    "emittedBy": [
      "sender"
    ],
    "optIn": false
  }
} as const;

/** The newest version of each type. */
export const newestVersions = {
  "claim.created": "v1",
  "claim.updated": "v2",
  "claim.balance_changed": "v1",
  "claim.resolved": "v1",
  "claim.withdrawn": "v1",
  "claim.reactivated": "v1",
  "action.completed": "v1",
  "payment.recorded": "v1",
  "payment.reversed": "v1",
  "account.created": "v1",
  "account.updated": "v1",
  "debtor.updated": "v1",
  "journey.paused": "v1",
  "journey.resumed": "v1",
  "journey.stopped": "v1",
  "endpoint.disabled": "v1",
  "action.failed": "v1",
  "webhook.test": "v1"
} as const;

/** The data of the first example of each message. */
export const samples: Record<keyof typeof messages, object> = {
  "claim.created.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 12950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 12950,
        "fees": 500,
        "total": 13450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-02-14",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "portfolio": "spring-2026",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "running"
      },
      "sequence": 1,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-02T09:15:27.481Z"
    }
  },
  "claim.updated.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 12950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 12950,
        "fees": 500,
        "total": 13450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-03-31",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "running"
      },
      "sequence": 2,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-03T10:00:00.000Z"
    },
    "changed": [
      "current_due_date",
      "portfolio"
    ]
  },
  "claim.balance_changed.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 10950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 10950,
        "fees": 500,
        "total": 11450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-03-31",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "running"
      },
      "sequence": 3,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-04T08:30:00.000Z"
    },
    "movement": {
      "kind": "adjustment",
      "amount": -2000,
      "fees": 0,
      "currency": "EUR",
      "value_date": "2026-03-04",
      "balance_after": {
        "amount": 10950,
        "fees": 500,
        "total": 11450
      },
      "request_id": "req_01k9y2m4q8w0v6z3n5c7x1b2d4",
      "at": "2026-03-04T08:30:00.000Z"
    },
    "cause": "import"
  },
  "claim.resolved.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "resolved",
      "amount": 10950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 10950,
        "fees": 500,
        "total": 11450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-03-31",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "stopped"
      },
      "resolved_reason": "paid_to_creditor",
      "sequence": 4,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-05T12:00:00.000Z"
    },
    "reason": "paid_to_creditor"
  },
  "claim.withdrawn.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "withdrawn",
      "amount": 10950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 10950,
        "fees": 500,
        "total": 11450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-03-31",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "stopped"
      },
      "sequence": 4,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-05T12:00:00.000Z"
    },
    "reason": "sent_by_mistake"
  },
  "claim.updated.v2": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 12950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 12950,
        "fees": 500,
        "total": 13450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-03-31",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "running"
      },
      "sequence": 2,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-03T10:00:00.000Z"
    },
    "changes": [
      {
        "path": "/current_due_date",
        "from": "2026-02-14",
        "to": "2026-03-31"
      },
      {
        "path": "/portfolio",
        "from": "spring-2026",
        "to": null
      }
    ]
  },
  "claim.reactivated.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 12950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 12950,
        "fees": 500,
        "total": 13450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-02-14",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "portfolio": "spring-2026",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "running"
      },
      "sequence": 6,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-05T08:12:03.104Z"
    },
    "reason": "reversal"
  },
  "action.completed.v1": {
    "action": "import_claims",
    "version": "v2",
    "request_id": "req_01k9y2m4q8w0v6z3n5c7x1b2d4",
    "state": "completed",
    "counts": {
      "total": 2,
      "succeeded": 1,
      "failed": 1
    }
  },
  "payment.recorded.v1": {
    "payment": {
      "payment_reference": "PAY-9001",
      "state": "recorded",
      "claim_reference": "INV-2026-0117",
      "amount": 5000,
      "currency": "EUR",
      "paid_at": "2026-03-05T07:12:00.000Z",
      "provider": "bank transfer",
      "allocated": 5000,
      "surplus": 0,
      "recorded_at": "2026-03-05T08:12:03.104Z"
    },
    "allocations": [
      {
        "claim_reference": "INV-2026-0117",
        "amount": 4500,
        "fees": 500,
        "balance_after": {
          "amount": 8450,
          "fees": 0,
          "total": 8450
        }
      }
    ],
    "part": 1,
    "parts": 1
  },
  "payment.reversed.v1": {
    "payment": {
      "payment_reference": "PAY-9001",
      "state": "reversed",
      "claim_reference": "INV-2026-0117",
      "amount": 5000,
      "currency": "EUR",
      "paid_at": "2026-03-05T07:12:00.000Z",
      "provider": "bank transfer",
      "allocated": 5000,
      "surplus": 0,
      "recorded_at": "2026-03-05T08:12:03.104Z",
      "reversal_reason": "returned_debit",
      "reversed_at": "2026-03-05T08:12:03.104Z"
    },
    "allocations": [
      {
        "claim_reference": "INV-2026-0117",
        "amount": 4500,
        "fees": 500,
        "balance_after": {
          "amount": 12950,
          "fees": 500,
          "total": 13450
        }
      }
    ],
    "part": 1,
    "parts": 1
  },
  "account.created.v1": {
    "account": {
      "reference": "ACC-78",
      "currency": "EUR",
      "payment_reference": "RF18 5390 0754 7034",
      "meta": {
        "region": "north"
      },
      "credit_balance": 0,
      "sequence": 1,
      "created_at": "2026-03-05T08:12:03.104Z",
      "updated_at": "2026-03-05T08:12:03.104Z"
    }
  },
  "account.updated.v1": {
    "account": {
      "reference": "ACC-78",
      "currency": "EUR",
      "payment_reference": "RF45 G721 1103 0042",
      "meta": {
        "region": "north"
      },
      "credit_balance": 0,
      "sequence": 2,
      "created_at": "2026-03-05T08:12:03.104Z",
      "updated_at": "2026-03-05T08:12:03.104Z"
    },
    "changed": [
      "payment_reference"
    ]
  },
  "debtor.updated.v1": {
    "debtor": {
      "reference": "D-1002",
      "type": "person",
      "first_name": "Zoë",
      "last_name": "Müller",
      "contact": {
        "country": "DE",
        "email": "zoe@example.com"
      },
      "language": "de",
      "do_not_contact_until": "2026-08-31",
      "sequence": 2,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-05T08:12:03.104Z"
    },
    "changed": [
      "contact",
      "do_not_contact_until"
    ]
  },
  "journey.paused.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 12950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 12950,
        "fees": 500,
        "total": 13450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-02-14",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "portfolio": "spring-2026",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "paused",
        "paused_until": "2026-04-30"
      },
      "sequence": 3,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-05T08:12:03.104Z"
    }
  },
  "journey.resumed.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 12950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 12950,
        "fees": 500,
        "total": 13450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-02-14",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "portfolio": "spring-2026",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "running"
      },
      "sequence": 4,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-04-30T22:00:00.104Z"
    },
    "timer": {
      "kind": "pause_until",
      "due_at": "2026-04-30T22:00:00.000Z"
    }
  },
  "journey.stopped.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "active",
      "amount": 12950,
      "fees": 500,
      "fee_items": [
        {
          "code": "fees",
          "amount": 500
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 12950,
        "fees": 500,
        "total": 13450
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-01-31",
      "current_due_date": "2026-02-14",
      "debtor": {
        "reference": "D-1001",
        "type": "person",
        "first_name": "Jörg",
        "last_name": "Müller-Šťastný",
        "birth_date": "1984-02-29",
        "contact": {
          "country": "DE",
          "email": "joerg.mueller@example.de",
          "phone": "+493012345678",
          "address": {
            "street": "Lange Straße",
            "house_number": "7b",
            "postal_code": "10115",
            "city": "Berlin"
          }
        },
        "language": "de"
      },
      "debtors": [
        {
          "reference": "D-1001",
          "type": "person",
          "first_name": "Jörg",
          "last_name": "Müller-Šťastný",
          "birth_date": "1984-02-29",
          "contact": {
            "country": "DE",
            "email": "joerg.mueller@example.de",
            "phone": "+493012345678",
            "address": {
              "street": "Lange Straße",
              "house_number": "7b",
              "postal_code": "10115",
              "city": "Berlin"
            }
          },
          "language": "de",
          "primary": true
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "portfolio": "spring-2026",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "stopped"
      },
      "sequence": 5,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-05T08:12:03.104Z"
    }
  },
  "endpoint.disabled.v1": {
    "endpoint_id": "ep_01k8x0w2b4n6m8q0w2e4r6t8y0",
    "reason": "gone"
  },
  "action.failed.v1": {
    "action": "import_claims",
    "version": "v1",
    "request_id": "req_01k9y2m4q8w0v6z3n5c7x1b2d4",
    "items": [
      {
        "reference": "FAC-884",
        "message_id": "msg_01k9y2m4q8w0v6z3n5c7x1b2d4001",
        "errors": [
          {
            "code": "currency_mismatch",
            "path": "/claims/1/currency",
            "message": "The claim is in another currency. Send the currency that it was created with."
          }
        ]
      }
    ]
  },
  "webhook.test.v1": {
    "message": "This is a test. Nothing has happened."
  }
};
