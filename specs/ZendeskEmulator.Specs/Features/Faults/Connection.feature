@faults @emulator
Feature: Failures of the connection
  A fault can close the connection, or cut, garble or delay the response. Source: what the emulator adds.

  Rule: A connection may close before or after the commit

    Scenario: a connection that closes before the commit writes nothing
      Given the fault
        """
        {"times":1,"effect":{"close":"before_commit"}}
        """
      When I POST to "/api/v2/users/create_or_update" and the connection breaks:
        """
        {"user":{"name":"Roger","external_id":"R-1"}}
        """
      And I send the same request again
      Then the response is 201

    Scenario: a connection that closes after the commit keeps the write
      Given the fault
        """
        {"times":1,"effect":{"close":"after_commit"}}
        """
      When I POST to "/api/v2/users/create_or_update" and the connection breaks:
        """
        {"user":{"name":"Roger","external_id":"R-1"}}
        """
      And I send the same request again
      Then the response is 200

  Rule: A body may be cut, garbled or slow

    Scenario: a body is cut after ten bytes
      Given the fault
        """
        {"match":{"operation":"CreateOrUpdateUser"},"times":1,"effect":{"truncate":10}}
        """
      When I POST to "/api/v2/users/create_or_update" and the connection breaks:
        """
        {"user":{"name":"Roger","external_id":"R-1"}}
        """
      And I send the same request again
      Then the response is 200

    Scenario: a body of random bytes is not JSON
      Given the fault
        """
        {"times":1,"effect":{"garbage":true}}
        """
      When I GET "/api/v2/users/me"
      Then the response is 200
      And the body of the response is no JSON

    Scenario: a slow body arrives whole, in small pieces
      Given the fault
        """
        {"times":1,"effect":{"dribble":{"bytes":200,"every":"1ms"}}}
        """
      When I GET "/api/v2/users/me"
      Then the response is 200
      And the response has
        | user.role | admin |

  Rule: A response can be delayed

    Scenario Outline: a response is delayed by <delay>
      Given the fault
        """
        {"times":1,"effect":{"delay":<delay>}}
        """
      When I GET "/api/v2/users/me"
      Then the response is 200
      When I GET "/_emulator/faults"
      Then the response has
        | faults[0].hits | 1 |

      Examples:
        | delay                              |
        | "1ms"                              |
        | {"fixed":"1ms"}                    |
        | {"min":"1ms","max":"2ms"}          |
        | {"median":"1ms","sigma":0.5}       |
