@rate-limits @users @emulator @facts-6.3
Feature: Rate limits: deep pages and permanent deletions
  Some requests have a limit of their own besides the account's limit. Source: Zendesk's page on rate limits.

  @documented @assumed-A-29
  Rule: A request above such a limit gets a 429 in JSON

    Scenario: pages of deleted users beyond page 100: five a minute
      Given the time is frozen at "2027-01-31T12:00:33Z"
      When I GET "/api/v2/deleted_users?page=101&per_page=1" 5 times
      Then all of them are 200 OK
      When I GET "/api/v2/deleted_users?page=101&per_page=1"
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "27"
      And the response has
        | error | APIRateLimitExceeded |

    Scenario: pages of users beyond page 10,000: a hundred a minute
      Given the time is frozen at "2027-01-31T12:00:33Z"
      When I GET "/api/v2/users?page=10001&per_page=1" 100 times
      And I GET "/api/v2/users?page=10001&per_page=1"
      Then the response is 429 Too Many Requests
      And the response has the header Retry-After "27"

    Scenario: earlier pages have no such limit
      When I GET "/api/v2/deleted_users?page=100&per_page=1" 10 times
      Then all of them are 200 OK

    Scenario: permanent deletions are counted over ten minutes
      Given the time is frozen at "2027-01-31T12:00:33Z"
      And a user "Roger"
      And "Roger" has been deleted
      When the rule "permanently-delete-users" is exhausted for "27s"
      And I DELETE "/api/v2/deleted_users/{Roger.id}"
      Then the response is 429 Too Many Requests
      When 27 seconds pass
      And I DELETE "/api/v2/deleted_users/{Roger.id}"
      Then the response is 200 OK
