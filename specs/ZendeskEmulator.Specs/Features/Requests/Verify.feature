@requests @emulator
Feature: What a client sent
  A developer can see and verify what a client sent and why it got its response. Source: what the emulator adds.

  Rule: The log explains a response

    Scenario: the log says that a user was found by its external_id in another case
      Given I POST a user with the external_id "R-1"
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"external_id":"r-1","notes":"n"}}
        """
      And I GET "/_emulator/requests/latest"
      Then the response has
        | operation            | CreateOrUpdateUser |
        | status               | 200                |
        | explain.matched.by   | external_id        |
        | explain.matched.note | in another case    |

    Scenario: an unknown endpoint has no operation
      When I GET "/api/v2/nonsense"
      And I GET "/_emulator/requests/latest"
      Then the response has
        | status    | 404  |
        | operation | null |

  Rule: A developer can verify requests

    Scenario: a user was sent exactly once
      Given I POST a user with the external_id "R-1"
      When I POST to "/_emulator/verify":
        """
        {"match":{"operation":"CreateOrUpdateUser","body":{"user.external_id":"R-1"}},"times":{"exactly":1}}
        """
      Then the response is 200
      And the response has
        | verified | true |
        | count    | 1    |

    Scenario: a failed verification shows the nearest request and its difference
      Given I POST a user with the external_id "R-1"
      When I POST to "/_emulator/verify":
        """
        {"match":{"operation":"CreateOrUpdateUser","body":{"user.external_id":"R-2"}},"times":{"exactly":1}}
        """
      Then the response is 409
      And the response has
        | nearest[0].differences[0].field    | body user.external_id |
        | nearest[0].differences[0].expected | R-2                   |
        | nearest[0].differences[0].actual   | R-1                   |

    Scenario Outline: two requests verified with <times> get <status>
      Given I POST a user with the external_id "R-1"
      And I POST a user with the external_id "R-1"
      When I POST to "/_emulator/verify":
        """
        {"match":{"operation":"CreateOrUpdateUser"},"times":<times>}
        """
      Then the response is <status>

      Examples:
        | times                         | status |
        | {"exactly":2}                 | 200    |
        | {"exactly":1}                 | 409    |
        | {"at_least":2}                | 200    |
        | {"at_least":3}                | 409    |
        | {"at_most":2}                 | 200    |
        | {"at_most":1}                 | 409    |
        | {"at_least":1,"at_most":3}    | 200    |
        | "never"                       | 409    |

    Scenario Outline: two requests verified in order, <order>, get <status>
      Given I POST a user with the external_id "R-1"
      And I POST a user with the external_id "R-2"
      When I POST to "/_emulator/verify":
        """
        {"order":[{"body":{"user.external_id":"<first>"}},{"body":{"user.external_id":"<second>"}}]}
        """
      Then the response is <status>

      Examples:
        | order                | first | second | status |
        | as they came         | R-1   | R-2    | 200    |
        | the other way around | R-2   | R-1    | 409    |

    Scenario: a verification that waits ends when the request has come
      Given I POST a user with the external_id "R-1"
      When I POST to "/_emulator/verify":
        """
        {"match":{"operation":"CreateOrUpdateUser"},"within":"1m"}
        """
      Then the response is 200
