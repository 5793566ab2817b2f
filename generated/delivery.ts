// Generated from the contracts by `npm run generate`; edits are lost.

export const delivery = {
  "signature": {
    "algorithm": "hmac-sha256",
    "encoding": "hex",
    "member": "signature",
    "tailBytes": 80,
    "secretPrefix": "whsec_",
    "secretBytes": 32,
    "toleranceSeconds": 300
  },
  "headers": {
    "id": "webhook-id",
    "timestamp": "webhook-timestamp",
    "signature": "webhook-signature"
  },
  "retry": {
    "retries": 5,
    "baseSeconds": 20,
    "factor": 8,
    "capSeconds": 86400,
    "jitter": 0.25,
    "retryAfterCapSeconds": 86400
  },
  "retryBounds": {
    "retriesMax": 5,
    "baseSecondsMin": 5,
    "baseSecondsMax": 300,
    "factorMin": 2,
    "factorMax": 10
  },
  "timeouts": {
    "dnsMs": 2000,
    "connectMs": 5000,
    "totalMs": 20000,
    "responseReadMs": 2000
  },
  "sizes": {
    "bodyMaxBytes": 262144,
    "responseReadMaxBytes": 65536,
    "responseKeptBytes": 16384,
    "urlMaxCharacters": 2048
  },
  "inFlight": {
    "perEndpoint": 10,
    "perEndpointMax": 100,
    "perProcess": 256
  },
  "rateBounds": {
    "perSecondMax": 1000
  },
  "lease": {
    "seconds": 30,
    "renewSeconds": 4,
    "pollSeconds": 2,
    "lostBeforeCounted": 5
  },
  "ports": [
    443,
    8443
  ],
  "expiry": {
    "unfinishedDays": 7,
    "keptDays": 30
  },
  "lanes": {
    "smallRequestItems": 100,
    "bulkShare": 0.2
  },
  "breaker": {
    "results": 20,
    "resultsMin": 10,
    "failureShare": 0.8,
    "timeoutsInARow": 5,
    "openSeconds": 30,
    "openFactor": 2,
    "openCapSeconds": 600,
    "successesToClose": 3
  },
  "disable": {
    "hoursWithoutSuccess": 120,
    "failuresMin": 20,
    "failingHoursMin": 12
  },
  "notices": {
    "failingHours": [
      1,
      24
    ]
  },
  "rotation": {
    "overlapHours": 24,
    "overlapHoursMax": 168
  },
  "clock": {
    "jumpSeconds": 5
  }
} as const;
