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
  "dispute.opened.v1": {
    "id": "dispute.opened.v1",
    "type": "dispute.opened",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "dispute.resolved.v1": {
    "id": "dispute.resolved.v1",
    "type": "dispute.resolved",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "note.added.v1": {
    "id": "note.added.v1",
    "type": "note.added",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "promise.created.v1": {
    "id": "promise.created.v1",
    "type": "promise.created",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "promise.kept.v1": {
    "id": "promise.kept.v1",
    "type": "promise.kept",
    "version": "v1",
    "emittedBy": [
      "action",
      "timer"
    ],
    "optIn": false
  },
  "promise.broken.v1": {
    "id": "promise.broken.v1",
    "type": "promise.broken",
    "version": "v1",
    "emittedBy": [
      "timer"
    ],
    "optIn": false
  },
  "promise.cancelled.v1": {
    "id": "promise.cancelled.v1",
    "type": "promise.cancelled",
    "version": "v1",
    "emittedBy": [
      "action",
      "timer"
    ],
    "optIn": false
  },
  "instalment_plan.created.v1": {
    "id": "instalment_plan.created.v1",
    "type": "instalment_plan.created",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "instalment_plan.cancelled.v1": {
    "id": "instalment_plan.cancelled.v1",
    "type": "instalment_plan.cancelled",
    "version": "v1",
    "emittedBy": [
      "action",
      "timer"
    ],
    "optIn": false
  },
  "instalment.due.v1": {
    "id": "instalment.due.v1",
    "type": "instalment.due",
    "version": "v1",
    "emittedBy": [
      "timer"
    ],
    "optIn": false
  },
  "instalment.paid.v1": {
    "id": "instalment.paid.v1",
    "type": "instalment.paid",
    "version": "v1",
    "emittedBy": [
      "action"
    ],
    "optIn": false
  },
  "instalment.missed.v1": {
    "id": "instalment.missed.v1",
    "type": "instalment.missed",
    "version": "v1",
    "emittedBy": [
      "timer"
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
  "dispute.opened": "v1",
  "dispute.resolved": "v1",
  "note.added": "v1",
  "promise.created": "v1",
  "promise.kept": "v1",
  "promise.broken": "v1",
  "promise.cancelled": "v1",
  "instalment_plan.created": "v1",
  "instalment_plan.cancelled": "v1",
  "instalment.due": "v1",
  "instalment.paid": "v1",
  "instalment.missed": "v1",
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
      "updated_at": "2026-03-03T10:00:18.660Z"
    },
    "changed": [
      "current_due_date",
      "portfolio"
    ]
  },
  "claim.balance_changed.v1": {
    "claim": {
      "reference": "FAC-884",
      "status": "active",
      "amount": 790000,
      "fees": 0,
      "fee_items": [],
      "currency": "JPY",
      "balance": {
        "amount": 790000,
        "fees": 0,
        "total": 790000
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-02-10",
      "debtor": {
        "reference": "D-2044",
        "type": "company",
        "name": "Señor Café 🌮 S.A.",
        "registration_number": "A-28017895",
        "contact": {
          "country": "ES",
          "email": "facturas@example.es",
          "address": {
            "street": "Calle de Alcalá",
            "house_number": "42",
            "postal_code": "28014",
            "city": "Madrid"
          }
        },
        "language": "es"
      },
      "debtors": [
        {
          "reference": "D-2044",
          "type": "company",
          "name": "Señor Café 🌮 S.A.",
          "registration_number": "A-28017895",
          "contact": {
            "country": "ES",
            "email": "facturas@example.es",
            "address": {
              "street": "Calle de Alcalá",
              "house_number": "42",
              "postal_code": "28014",
              "city": "Madrid"
            }
          },
          "language": "es",
          "primary": true
        }
      ],
      "meta": {},
      "journey": {
        "state": "running"
      },
      "sequence": 2,
      "created_at": "2026-03-02T09:21:03.118Z",
      "updated_at": "2026-03-04T08:30:41.187Z"
    },
    "movement": {
      "kind": "adjustment",
      "amount": -40000,
      "fees": 0,
      "currency": "JPY",
      "value_date": "2026-03-04",
      "balance_after": {
        "amount": 790000,
        "fees": 0,
        "total": 790000
      },
      "request_id": "req_01kjvzgz134m8nrjze0s4evb8s",
      "at": "2026-03-04T08:30:41.187Z"
    },
    "cause": "import"
  },
  "claim.resolved.v1": {
    "claim": {
      "reference": "INV-2026-0117",
      "status": "resolved",
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
        "amount": 13045,
        "fees": 500,
        "total": 13545
      },
      "paid": 9450,
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
        },
        {
          "reference": "D-1002",
          "type": "person",
          "first_name": "Zoë",
          "last_name": "Müller",
          "contact": {
            "country": "DE",
            "email": "zoe.mueller@example.de"
          },
          "language": "de",
          "primary": false
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
      "sequence": 15,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-04-02T10:15:22.918Z"
    },
    "reason": "paid_to_creditor"
  },
  "claim.withdrawn.v1": {
    "claim": {
      "reference": "FAC-885",
      "status": "withdrawn",
      "amount": 830000,
      "fees": 0,
      "fee_items": [],
      "currency": "JPY",
      "balance": {
        "amount": 830000,
        "fees": 0,
        "total": 830000
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-02-10",
      "debtor": {
        "reference": "D-2044",
        "type": "company",
        "name": "Señor Café 🌮 S.A.",
        "registration_number": "A-28017895",
        "contact": {
          "country": "ES",
          "email": "facturas@example.es",
          "address": {
            "street": "Calle de Alcalá",
            "house_number": "42",
            "postal_code": "28014",
            "city": "Madrid"
          }
        },
        "language": "es"
      },
      "debtors": [
        {
          "reference": "D-2044",
          "type": "company",
          "name": "Señor Café 🌮 S.A.",
          "registration_number": "A-28017895",
          "contact": {
            "country": "ES",
            "email": "facturas@example.es",
            "address": {
              "street": "Calle de Alcalá",
              "house_number": "42",
              "postal_code": "28014",
              "city": "Madrid"
            }
          },
          "language": "es",
          "primary": true
        }
      ],
      "meta": {},
      "journey": {
        "state": "stopped"
      },
      "sequence": 2,
      "created_at": "2026-03-02T10:05:13.188Z",
      "updated_at": "2026-04-02T14:48:03.067Z"
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
      "updated_at": "2026-03-03T10:00:18.660Z"
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
      "reference": "INV-2026-0118",
      "status": "active",
      "amount": 12950,
      "fees": 620,
      "fee_items": [
        {
          "code": "reminder",
          "description": "First reminder",
          "amount": 500
        },
        {
          "code": "interest",
          "amount": 120
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 3020,
        "fees": 0,
        "total": 3020
      },
      "paid": 10550,
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
        },
        {
          "reference": "D-1002",
          "type": "person",
          "first_name": "Zoë",
          "last_name": "Müller",
          "contact": {
            "country": "DE",
            "email": "zoe.mueller@example.de"
          },
          "language": "de",
          "primary": false
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
      "created_at": "2026-03-02T10:02:44.950Z",
      "updated_at": "2026-03-20T07:41:13.894Z"
    },
    "reason": "reversal"
  },
  "action.completed.v1": {
    "action": "import_claims",
    "version": "v1",
    "request_id": "req_01kjpypt36kq2gkkd77qv9zavd",
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
      "provider": "direct debit",
      "allocated": 5000,
      "surplus": 0,
      "recorded_at": "2026-03-05T15:30:08.447Z"
    },
    "allocations": [
      {
        "claim_reference": "INV-2026-0117",
        "amount": 5000,
        "fees": 0,
        "balance_after": {
          "amount": 4450,
          "fees": 0,
          "total": 4450
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
      "provider": "direct debit",
      "allocated": 5000,
      "surplus": 0,
      "reversal_reason": "returned_debit",
      "recorded_at": "2026-03-05T15:30:08.447Z",
      "reversed_at": "2026-03-06T07:40:26.178Z"
    },
    "allocations": [
      {
        "claim_reference": "INV-2026-0117",
        "amount": 5000,
        "fees": 0,
        "balance_after": {
          "amount": 9450,
          "fees": 0,
          "total": 9450
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
      "created_at": "2026-03-02T15:40:51.733Z",
      "updated_at": "2026-03-02T15:40:51.733Z"
    }
  },
  "account.updated.v1": {
    "account": {
      "reference": "ACC-77",
      "currency": "EUR",
      "payment_reference": "RF45 G721 1103 0042",
      "meta": {},
      "credit_balance": 0,
      "sequence": 2,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-03T08:05:33.871Z"
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
      "created_at": "2026-03-02T10:02:44.950Z",
      "updated_at": "2026-03-03T08:30:09.402Z"
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
        },
        {
          "reference": "D-1002",
          "type": "person",
          "first_name": "Zoë",
          "last_name": "Müller",
          "contact": {
            "country": "DE",
            "email": "zoe.mueller@example.de"
          },
          "language": "de",
          "primary": false
        }
      ],
      "account_reference": "ACC-77",
      "product": "Fibre 250",
      "meta": {
        "contract": "F-250-88231"
      },
      "journey": {
        "state": "paused",
        "paused_until": "2026-04-30"
      },
      "sequence": 4,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-03-04T11:00:29.315Z"
    }
  },
  "journey.resumed.v1": {
    "claim": {
      "reference": "INV-2026-0118",
      "status": "active",
      "amount": 12950,
      "fees": 620,
      "fee_items": [
        {
          "code": "reminder",
          "description": "First reminder",
          "amount": 500
        },
        {
          "code": "interest",
          "amount": 120
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 3020,
        "fees": 0,
        "total": 3020
      },
      "paid": 10550,
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
        },
        {
          "reference": "D-1002",
          "type": "person",
          "first_name": "Zoë",
          "last_name": "Müller",
          "contact": {
            "country": "DE",
            "email": "zoe.mueller@example.de"
          },
          "language": "de",
          "primary": false
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
      "created_at": "2026-03-02T10:02:44.950Z",
      "updated_at": "2026-03-16T00:00:00.000Z"
    },
    "timer": {
      "kind": "pause_until",
      "due_at": "2026-03-16T00:00:00.000Z"
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
        "amount": 13045,
        "fees": 500,
        "total": 13545
      },
      "paid": 9450,
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
        },
        {
          "reference": "D-1002",
          "type": "person",
          "first_name": "Zoë",
          "last_name": "Müller",
          "contact": {
            "country": "DE",
            "email": "zoe.mueller@example.de"
          },
          "language": "de",
          "primary": false
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
      "sequence": 14,
      "created_at": "2026-03-02T09:15:27.481Z",
      "updated_at": "2026-04-01T09:00:36.205Z"
    }
  },
  "dispute.opened.v1": {
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
        "state": "held"
      },
      "dispute": {
        "dispute_reference": "DIS-301",
        "category": "goods_faulty",
        "disputed_amount": 6000,
        "opened_at": "2026-03-10T09:12:44.118Z"
      },
      "sequence": 2,
      "created_at": "2026-03-09T08:41:23.323Z",
      "updated_at": "2026-03-10T09:12:44.118Z"
    },
    "dispute": {
      "dispute_reference": "DIS-301",
      "claim_reference": "INV-2026-0117",
      "state": "open",
      "category": "goods_faulty",
      "disputed_amount": 6000,
      "opened_at": "2026-03-10T09:12:44.118Z"
    }
  },
  "dispute.resolved.v1": {
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
      "sequence": 3,
      "created_at": "2026-03-09T08:41:23.323Z",
      "updated_at": "2026-03-12T14:05:31.870Z"
    },
    "dispute": {
      "dispute_reference": "DIS-301",
      "claim_reference": "INV-2026-0117",
      "state": "resolved",
      "category": "goods_faulty",
      "disputed_amount": 6000,
      "opened_at": "2026-03-10T09:12:44.118Z",
      "outcome": "partial",
      "resolved_at": "2026-03-12T14:05:31.870Z"
    }
  },
  "note.added.v1": {
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
      "created_at": "2026-03-09T08:41:23.323Z",
      "updated_at": "2026-03-13T10:20:09.655Z"
    },
    "note": {
      "note_reference": "NOTE-77",
      "claim_reference": "INV-2026-0117",
      "text": "Called; wants to pay in spring.",
      "added_at": "2026-03-13T10:20:09.655Z"
    }
  },
  "promise.created.v1": {
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
      "promise": {
        "promise_reference": "PTP-12",
        "amount": 5000,
        "due_date": "2026-03-31",
        "paid": 0
      },
      "sequence": 5,
      "created_at": "2026-03-09T08:41:23.323Z",
      "updated_at": "2026-03-16T11:31:02.417Z"
    },
    "promise": {
      "promise_reference": "PTP-12",
      "claim_reference": "INV-2026-0117",
      "amount": 5000,
      "currency": "EUR",
      "due_date": "2026-03-31",
      "state": "open",
      "paid": 0,
      "created_at": "2026-03-16T11:31:02.417Z"
    }
  },
  "promise.kept.v1": {
    "claim": {
      "reference": "INV-2026-0118",
      "status": "active",
      "amount": 12950,
      "fees": 620,
      "fee_items": [
        {
          "code": "reminder",
          "description": "First reminder",
          "amount": 500
        },
        {
          "code": "interest",
          "amount": 120
        }
      ],
      "currency": "EUR",
      "balance": {
        "amount": 8570,
        "fees": 0,
        "total": 8570
      },
      "paid": 5000,
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
        },
        {
          "reference": "D-1002",
          "type": "person",
          "first_name": "Zoë",
          "last_name": "Müller",
          "contact": {
            "country": "DE",
            "email": "zoe.mueller@example.de"
          },
          "language": "de",
          "primary": false
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
      "sequence": 3,
      "created_at": "2026-03-09T08:42:37.442Z",
      "updated_at": "2026-03-27T09:44:51.302Z"
    },
    "promise": {
      "promise_reference": "PTP-13",
      "claim_reference": "INV-2026-0118",
      "state": "kept",
      "amount": 5000,
      "currency": "EUR",
      "due_date": "2026-03-31",
      "paid": 5000,
      "created_at": "2026-03-16T11:32:16.536Z",
      "ended_at": "2026-03-27T09:44:51.302Z"
    }
  },
  "promise.broken.v1": {
    "claim": {
      "reference": "FAC-884",
      "status": "active",
      "amount": 830000,
      "fees": 0,
      "fee_items": [],
      "currency": "JPY",
      "balance": {
        "amount": 830000,
        "fees": 0,
        "total": 830000
      },
      "paid": 0,
      "credit_balance": 0,
      "original_due_date": "2026-02-10",
      "debtor": {
        "reference": "D-2044",
        "type": "company",
        "name": "Señor Café 🌮 S.A.",
        "registration_number": "A-28017895",
        "contact": {
          "country": "ES",
          "email": "facturas@example.es",
          "address": {
            "street": "Calle de Alcalá",
            "house_number": "42",
            "postal_code": "28014",
            "city": "Madrid"
          }
        },
        "language": "es"
      },
      "debtors": [
        {
          "reference": "D-2044",
          "type": "company",
          "name": "Señor Café 🌮 S.A.",
          "registration_number": "A-28017895",
          "contact": {
            "country": "ES",
            "email": "facturas@example.es",
            "address": {
              "street": "Calle de Alcalá",
              "house_number": "42",
              "postal_code": "28014",
              "city": "Madrid"
            }
          },
          "language": "es",
          "primary": true
        }
      ],
      "meta": {},
      "journey": {
        "state": "running"
      },
      "sequence": 3,
      "created_at": "2026-03-09T08:41:23.323Z",
      "updated_at": "2026-04-01T00:00:00.000Z"
    },
    "promise": {
      "promise_reference": "PTP-14",
      "claim_reference": "FAC-884",
      "state": "broken",
      "amount": 5000,
      "currency": "JPY",
      "due_date": "2026-03-31",
      "paid": 0,
      "created_at": "2026-03-16T11:32:16.536Z",
      "ended_at": "2026-04-01T00:00:00.000Z"
    },
    "timer": {
      "kind": "promise_due",
      "due_at": "2026-04-01T00:00:00.000Z"
    }
  },
  "promise.cancelled.v1": {
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
      "created_at": "2026-03-09T08:41:23.323Z",
      "updated_at": "2026-03-20T08:15:27.093Z"
    },
    "promise": {
      "promise_reference": "PTP-12",
      "claim_reference": "INV-2026-0117",
      "state": "cancelled",
      "amount": 5000,
      "currency": "EUR",
      "due_date": "2026-03-31",
      "paid": 0,
      "created_at": "2026-03-16T11:31:02.417Z",
      "ended_at": "2026-03-20T08:15:27.093Z",
      "reason": "requested"
    }
  },
  "instalment_plan.created.v1": {
    "plan": {
      "plan_reference": "PLAN-5",
      "claim_references": [
        "INV-2026-0117"
      ],
      "currency": "EUR",
      "state": "active",
      "amount": 9000,
      "paid": 0,
      "instalments": [
        {
          "number": 1,
          "due_date": "2026-04-15",
          "amount": 3000,
          "state": "planned"
        },
        {
          "number": 2,
          "due_date": "2026-05-15",
          "amount": 3000,
          "state": "planned"
        },
        {
          "number": 3,
          "due_date": "2026-06-15",
          "amount": 3000,
          "state": "planned"
        }
      ],
      "sequence": 1,
      "created_at": "2026-04-02T13:02:38.514Z"
    }
  },
  "instalment_plan.cancelled.v1": {
    "plan": {
      "plan_reference": "PLAN-5",
      "claim_references": [
        "INV-2026-0117"
      ],
      "currency": "EUR",
      "state": "cancelled",
      "amount": 9000,
      "paid": 3000,
      "instalments": [
        {
          "number": 1,
          "due_date": "2026-04-15",
          "amount": 3000,
          "state": "paid",
          "paid_at": "2026-04-15T16:20:44.780Z"
        },
        {
          "number": 2,
          "due_date": "2026-05-15",
          "amount": 3000,
          "state": "missed"
        },
        {
          "number": 3,
          "due_date": "2026-06-15",
          "amount": 3000,
          "state": "planned"
        }
      ],
      "sequence": 6,
      "created_at": "2026-04-02T13:02:38.514Z",
      "ended_at": "2026-05-18T09:30:12.661Z",
      "reason": "requested"
    }
  },
  "instalment.due.v1": {
    "plan": {
      "plan_reference": "PLAN-5",
      "claim_references": [
        "INV-2026-0117"
      ],
      "currency": "EUR",
      "state": "active",
      "amount": 9000,
      "paid": 0,
      "instalments": [
        {
          "number": 1,
          "due_date": "2026-04-15",
          "amount": 3000,
          "state": "due"
        },
        {
          "number": 2,
          "due_date": "2026-05-15",
          "amount": 3000,
          "state": "planned"
        },
        {
          "number": 3,
          "due_date": "2026-06-15",
          "amount": 3000,
          "state": "planned"
        }
      ],
      "sequence": 2,
      "created_at": "2026-04-02T13:02:38.514Z"
    },
    "instalment": {
      "number": 1,
      "due_date": "2026-04-15",
      "amount": 3000,
      "state": "due"
    },
    "timer": {
      "kind": "instalment_due",
      "due_at": "2026-04-15T00:00:00.000Z"
    }
  },
  "instalment.paid.v1": {
    "plan": {
      "plan_reference": "PLAN-5",
      "claim_references": [
        "INV-2026-0117"
      ],
      "currency": "EUR",
      "state": "active",
      "amount": 9000,
      "paid": 3000,
      "instalments": [
        {
          "number": 1,
          "due_date": "2026-04-15",
          "amount": 3000,
          "state": "paid",
          "paid_at": "2026-04-15T16:20:44.780Z"
        },
        {
          "number": 2,
          "due_date": "2026-05-15",
          "amount": 3000,
          "state": "planned"
        },
        {
          "number": 3,
          "due_date": "2026-06-15",
          "amount": 3000,
          "state": "planned"
        }
      ],
      "sequence": 3,
      "created_at": "2026-04-02T13:02:38.514Z"
    },
    "instalment": {
      "number": 1,
      "due_date": "2026-04-15",
      "amount": 3000,
      "state": "paid",
      "paid_at": "2026-04-15T16:20:44.780Z"
    }
  },
  "instalment.missed.v1": {
    "plan": {
      "plan_reference": "PLAN-5",
      "claim_references": [
        "INV-2026-0117"
      ],
      "currency": "EUR",
      "state": "active",
      "amount": 9000,
      "paid": 3000,
      "instalments": [
        {
          "number": 1,
          "due_date": "2026-04-15",
          "amount": 3000,
          "state": "paid",
          "paid_at": "2026-04-15T16:20:44.780Z"
        },
        {
          "number": 2,
          "due_date": "2026-05-15",
          "amount": 3000,
          "state": "missed"
        },
        {
          "number": 3,
          "due_date": "2026-06-15",
          "amount": 3000,
          "state": "planned"
        }
      ],
      "sequence": 5,
      "created_at": "2026-04-02T13:02:38.514Z"
    },
    "instalment": {
      "number": 2,
      "due_date": "2026-05-15",
      "amount": 3000,
      "state": "missed"
    },
    "timer": {
      "kind": "instalment_missed",
      "due_at": "2026-05-16T00:00:00.000Z"
    }
  },
  "endpoint.disabled.v1": {
    "endpoint_id": "ep_01kjqr58v8k8hywcw911re9c8z",
    "reason": "gone"
  },
  "action.failed.v1": {
    "action": "import_claims",
    "version": "v1",
    "request_id": "req_01kjpypt36kq2gkkd77qv9zavd",
    "items": [
      {
        "reference": "FAC-884",
        "message_id": "msg_01kjpypt36kq2gkkd77qv9zavd001",
        "errors": [
          {
            "code": "currency_mismatch",
            "path": "/claims/1/currency",
            "message": "The currency is JPY here. Send amounts in JPY."
          }
        ]
      }
    ]
  },
  "webhook.test.v1": {
    "message": "This is a test. Nothing has happened."
  }
};
