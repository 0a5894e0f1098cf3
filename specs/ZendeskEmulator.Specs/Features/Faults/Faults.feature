@faults @emulator
Feature: Failures on demand
  A developer can make the emulator fail for chosen requests. Zendesk has no such switch. Source: what the emulator adds.

  Rule: A fault fires for the matching requests that it selects

    Scenario: the third upsert fails with 503
      Given the fault
        """
        {"match":{"operation":"CreateOrUpdateUser"},"when":{"nth":3},"effect":{"respond":{"status":503,"headers":{"Retry-After":"2"}}}}
        """
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Roger","external_id":"R-1"}}
        """
      Then the response is 201
      When I send the same request again
      Then the response is 200
      When I send the same request again
      Then the response is 503
      And the response has the header Retry-After "2"
      When I send the same request again
      Then the response is 200

    Scenario: a fault can match a value in the body
      Given the fault
        """
        {"match":{"body":{"user.external_id":"R-2"}},"effect":{"preset":"conflict"}}
        """
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Roger","external_id":"R-1"}}
        """
      Then the response is 201
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Wilco","external_id":"R-2"}}
        """
      Then the response is 409
      And the response has
        | error       | DatabaseConflict   |
        | description | Database collision |

    Scenario: when two faults match a request, the older one fires
      Given the fault
        """
        {"times":1,"effect":{"preset":"unavailable"}}
        """
      And the fault
        """
        {"effect":{"preset":"conflict"}}
        """
      When I GET "/api/v2/users/me"
      Then the response is 503
      When I GET "/api/v2/users/me"
      Then the response is 409

  Rule: The presets return recorded refusals

    Scenario Outline: the preset <preset> returns <status>
      Given the time is frozen at "2027-01-31T12:00:33Z"
      And the fault
        """
        {"effect":{"preset":"<preset>"}}
        """
      When I GET "/api/v2/users/me"
      Then the response is <status>

      Examples:
        | preset             | status |
        | account-limit      | 429    |
        | user-limit         | 429    |
        | organization-limit | 429    |
        | endpoint-limit     | 429    |
        | job-limit          | 429    |
        | edge-limit         | 429    |
        | unavailable        | 503    |
        | conflict           | 409    |
        | bad-gateway        | 502    |

    Scenario: a storm of 429 ends on the account's clock
      Given the time is frozen
      And the fault
        """
        {"times":1,"effect":{"storm":{"status":429,"for":"10s"}}}
        """
      When I GET "/api/v2/users/me"
      Then the response is 429
      And the response has the header Retry-After "10"
      When 4 seconds pass
      And I GET "/api/v2/users/me"
      Then the response is 429
      And the response has the header Retry-After "6"
      When 6 seconds pass
      And I GET "/api/v2/users/me"
      Then the response is 200

  Rule: A response may be lost after the commit

    Scenario: a write whose response is lost is kept
      Given the fault
        """
        {"match":{"operation":"CreateOrUpdateUser"},"times":1,"effect":{"preset":"bad-gateway","after_commit":true}}
        """
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Roger","external_id":"R-1"}}
        """
      Then the response is 502
      When I send the same request again
      Then the response is 200

  Rule: A sequence is used step by step

    Scenario: the responses are 503, then 429, then 200
      Given the fault
        """
        {"effects":[{"preset":"unavailable","retry_after":"1s"},{"preset":"account-limit","retry_after":"2s"},{}]}
        """
      When I GET "/api/v2/users/me"
      Then the response is 503
      When I GET "/api/v2/users/me"
      Then the response is 429
      And the response has the header Retry-After "2"
      When I GET "/api/v2/users/me"
      Then the response is 200
      When I GET "/_emulator/faults"
      Then the response has
        | all_used | true |
