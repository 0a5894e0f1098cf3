@rate-limits @emulator @facts-6.1
Feature: Rate limits: requests a minute of an account
  All endpoints share one counter. The plan sets the limit. A minute is a minute of the wall clock.
  Source: Zendesk's page on rate limits; the window in 1283 of 1283 recorded responses; the refusal recorded 2022.

  Background:
    Given the time is frozen at "2027-01-31T12:00:33Z"

  @documented
  Rule: The plan sets the limit

    Scenario Outline: the plan <plan> allows <limit> requests a minute
      Given the account has the plan "<plan>"
      When I GET "/api/v2/users/me"
      Then the response has the header X-Rate-Limit "<limit>"
      And the response has the header X-Rate-Limit-Remaining "<left>"

      Examples:
        | plan                | limit | left |
        | Essential           | 10    | 9    |
        | SuiteTeam           | 200   | 199  |
        | SuiteGrowth         | 400   | 399  |
        | SuiteProfessional   | 400   | 399  |
        | SuiteEnterprise     | 700   | 699  |
        | SuiteEnterprisePlus | 2500  | 2499 |
        | SupportTeam         | 200   | 199  |
        | SupportProfessional | 400   | 399  |
        | SupportEnterprise   | 700   | 699  |
        | HighVolume          | 2500  | 2499 |

    Scenario: the default plan is SuiteEnterprise
      When I GET "/api/v2/users/me"
      Then the response has the header X-Rate-Limit "700"

  @recorded
  Rule: Requests above the limit are refused until the minute ends

    Background:
      Given the account has the plan "Essential"

    Scenario: requests up to the limit are accepted, the next gets 429
      When I GET "/api/v2/users/me" 10 times
      Then all of them are 200 OK
      And the response has the header X-Rate-Limit-Remaining "0"
      When I GET "/api/v2/users/me"
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "27"

    Scenario: the refusal has the recorded text, which is not JSON
      When I GET "/api/v2/users/me" 11 times
      Then the response is 429 Too Many Requests
      And the body of the response is
        """
        Number of allowed API requests per minute exceeded
        """
      And the response has a header Content-Type like "text/plain.*"
      And the response has the header X-Rate-Limit-Remaining "0"

    @assumed-A-28
    Scenario: the refusal can be cached until the minute ends
      When I GET "/api/v2/users/me" 11 times
      Then the response has the header Cache-Control "max-age=27,public"

    Scenario Outline: <seconds> seconds later the response is <status>
      When I GET "/api/v2/users/me" 11 times
      And <seconds> seconds pass
      And I GET "/api/v2/users/me"
      Then the response is <status>

      Examples:
        | seconds | status |
        | 26      | 429    |
        | 27      | 200    |

    Scenario: refused requests do not prolong the wait
      When I GET "/api/v2/users/me" 30 times
      And 27 seconds pass
      And I GET "/api/v2/users/me"
      Then the response is 200 OK
      And the response has the header X-Rate-Limit-Remaining "9"

    Scenario: all endpoints share the counter, and errors count
      When I GET "/api/v2/users" 3 times
      And I GET "/api/v2/organizations" 3 times
      And I GET "/api/v2/users/9223372036854775807" 3 times
      Then the response is 404 Not Found
      And the response has the header X-Rate-Limit-Remaining "1"

    Scenario: a write above the limit writes nothing
      When I GET "/api/v2/users/me" 10 times
      And I create or update a user with
        | name        | Roger  |
        | external_id | Crew-7 |
      Then the response is 429 Too Many Requests
      When 27 seconds pass
      Then nobody has the external_id "Crew-7"

    Scenario: another account has its own counter
      When I GET "/api/v2/users/me" 11 times
      And I work on the account "Initech"
      And I GET "/api/v2/users/me"
      Then the response is 200 OK

  @recorded
  Rule: Every response to a caller with credentials shows how many requests are left

    Scenario: a response has the headers of 2024
      When I GET "/api/v2/users/me"
      Then the response has the header X-Rate-Limit "700"
      And the response has the header X-Rate-Limit-Remaining "699"
      And the response has the header ratelimit-limit "700"
      And the response has the header ratelimit-remaining "699"
      And the response has the header ratelimit-reset "27"

    Scenario Outline: ratelimit-reset is <reset> at second <second>
      Given the time is frozen at "2027-01-31T12:00:<second>Z"
      When I GET "/api/v2/users/me"
      Then the response has the header ratelimit-reset "<reset>"

      Examples:
        | second | reset |
        | 00     | 60    |
        | 01     | 59    |
        | 59     | 1     |

    Scenario Outline: the response to <what> shows how many requests are left
      When I GET "<path>"
      Then the response is <status>
      And the response has the header X-Rate-Limit-Remaining "699"
      And the response has no header Retry-After

      Examples:
        | what                   | path              | status |
        | an unknown user        | /api/v2/users/1   | 404    |
        | an unknown path        | /api/v2/janitors  | 404    |
        | an invalid id          | /api/v2/users/abc | 400    |

    @inferred
    Scenario: a 401 has no such header and uses no request
      Given I send no credentials
      When I GET "/api/v2/users"
      Then the response is 401 Unauthorized
      And the response has no header X-Rate-Limit

  Rule: The limits of an emulator's account can be changed
    Source: what the emulator adds.

    Scenario Outline: in mode <mode> nothing is refused, and requests are <counted>
      Given the account has the plan "Essential"
      And the limits are "<mode>"
      When I GET "/api/v2/users/me" 20 times
      Then all of them are 200 OK
      And the response has the header X-Rate-Limit-Remaining "<left>"

      Examples:
        | mode    | counted     | left |
        | Observe | counted     | 0    |
        | Off     | not counted | 10   |

    Scenario: the limit of five updates can be switched off alone
      Given a user "Roger"
      And the rule "create-update-user" is off
      When I update "Roger" 8 times
      Then all of them are 200 OK

    Scenario: the counters can be reset
      Given the account has the plan "Essential"
      When I GET "/api/v2/users/me" 11 times
      Then the response is 429 Too Many Requests
      When the counters are reset
      And I GET "/api/v2/users/me"
      Then the response is 200 OK

    Scenario: a developer can use up the requests of an account
      Given a user "Roger"
      When the rule "account" is exhausted for "10s"
      And I GET "/api/v2/users/me"
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "10"
      When 10 seconds pass
      And I GET "/api/v2/users/me"
      Then the response is 200 OK
