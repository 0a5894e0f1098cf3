@rate-limits @emulator @facts-6.1
Feature: Rate limits: requests a minute of an account
  One counter for all endpoints, as high as the plan, in minutes of the clock on the wall.
  Source: Zendesk's page on rate limits; the window in 1283 of 1283 recorded answers; the refusal recorded 2022.

  Background:
    Given the time is frozen at "2027-01-31T12:00:33Z"

  @documented
  Rule: The plan says how many

    Scenario Outline: the plan <plan> has <limit> a minute
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

    Scenario: nobody who says nothing has another plan than SuiteEnterprise
      When I GET "/api/v2/users/me"
      Then the response has the header X-Rate-Limit "700"

  @recorded
  Rule: One request too many is refused until the minute ends

    Background:
      Given the account has the plan "Essential"

    Scenario: as many as the plan says are let through, the next is 429
      When I GET "/api/v2/users/me" 10 times
      Then all of them are 200 OK
      And the response has the header X-Rate-Limit-Remaining "0"
      When I GET "/api/v2/users/me"
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "27"

    Scenario: the refusal has the recorded text, which is no JSON
      When I GET "/api/v2/users/me" 11 times
      Then the response is 429 Too Many Requests
      And the body of the response is
        """
        Number of allowed API requests per minute exceeded
        """
      And the response has a header Content-Type like "text/plain.*"
      And the response has the header X-Rate-Limit-Remaining "0"

    @assumed-A-28
    Scenario: the refusal may be kept until the minute ends
      When I GET "/api/v2/users/me" 11 times
      Then the response has the header Cache-Control "max-age=27,public"

    Scenario Outline: <seconds> seconds later it is <status>
      When I GET "/api/v2/users/me" 11 times
      And <seconds> seconds pass
      And I GET "/api/v2/users/me"
      Then the response is <status>

      Examples:
        | seconds | status |
        | 26      | 429    |
        | 27      | 200    |

    Scenario: those refused prolong nothing
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

    Scenario: a write beyond the limit writes nothing
      When I GET "/api/v2/users/me" 10 times
      And I create or update a user with
        | name        | Roger  |
        | external_id | Crew-7 |
      Then the response is 429 Too Many Requests
      When 27 seconds pass
      Then nobody has the external_id "Crew-7"

    Scenario: another account has a counter of its own
      When I GET "/api/v2/users/me" 11 times
      And I work on the account "Initech"
      And I GET "/api/v2/users/me"
      Then the response is 200 OK

  @recorded
  Rule: Every answer behind credentials tells what is left

    Scenario: in the headers of 2024
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

    Scenario Outline: also <what>
      When I GET "<path>"
      Then the response is <status>
      And the response has the header X-Rate-Limit-Remaining "699"
      And the response has no header Retry-After

      Examples:
        | what                   | path              | status |
        | an unknown user        | /api/v2/users/1   | 404    |
        | an unknown path        | /api/v2/janitors  | 404    |
        | an id that is none     | /api/v2/users/abc | 400    |

    @inferred
    Scenario: not a 401, which uses nothing up
      Given I send no credentials
      When I GET "/api/v2/users"
      Then the response is 401 Unauthorized
      And the response has no header X-Rate-Limit

  Rule: The limits of an emulator's account can be switched
    Source: what the emulator adds.

    Scenario Outline: with <mode> nothing is refused, and requests are <counted>
      Given the account has the plan "Essential"
      And the limits are "<mode>"
      When I GET "/api/v2/users/me" 20 times
      Then all of them are 200 OK
      And the response has the header X-Rate-Limit-Remaining "<left>"

      Examples:
        | mode    | counted     | left |
        | Observe | counted     | 0    |
        | Off     | not counted | 10   |

    Scenario: the rule of five can be switched off alone
      Given a user "Roger"
      And the rule "create-update-user" is off
      When I update "Roger" 8 times
      Then all of them are 200 OK

    Scenario: what was counted can be forgotten
      Given the account has the plan "Essential"
      When I GET "/api/v2/users/me" 11 times
      Then the response is 429 Too Many Requests
      When the counters are reset
      And I GET "/api/v2/users/me"
      Then the response is 200 OK

    Scenario: an account's requests can be used up
      Given a user "Roger"
      When the rule "account" is exhausted for "10s"
      And I GET "/api/v2/users/me"
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "10"
      When 10 seconds pass
      And I GET "/api/v2/users/me"
      Then the response is 200 OK
