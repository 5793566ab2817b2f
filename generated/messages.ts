// Generated from the contracts by `npm run generate`; edits are lost.

export const messages = {
  "claim.created.v1": {
    "id": "claim.created.v1",
    "type": "claim.created",
    "version": "v1",
    "emittedBy": [
      "action"
    ]
  },
  "claim.updated.v1": {
    "id": "claim.updated.v1",
    "type": "claim.updated",
    "version": "v1",
    "emittedBy": [
      "action"
    ]
  },
  "claim.balance_changed.v1": {
    "id": "claim.balance_changed.v1",
    "type": "claim.balance_changed",
    "version": "v1",
    "emittedBy": [
      "action"
    ]
  },
  "claim.resolved.v1": {
    "id": "claim.resolved.v1",
    "type": "claim.resolved",
    "version": "v1",
    "emittedBy": [
      "action"
    ]
  },
  "claim.withdrawn.v1": {
    "id": "claim.withdrawn.v1",
    "type": "claim.withdrawn",
    "version": "v1",
    "emittedBy": [
      "action"
    ]
  },
  "action.failed.v1": {
    "id": "action.failed.v1",
    "type": "action.failed",
    "version": "v1",
    "emittedBy": [
      "worker"
    ]
  },
  "webhook.test.v1": {
    "id": "webhook.test.v1",
    "type": "webhook.test",
    "version": "v1",
    "emittedBy": [
      "sender"
    ]
  }
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
