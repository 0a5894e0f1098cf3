@faults @emulator
Feature: When a fault fires
  A fault selects which of the matching requests fail. Source: what the emulator adds.

  Background:
    Given the time is frozen at "2027-01-31T12:00:00Z"

  Rule: A fault counts the requests that match

    Scenario Outline: with <when> the statuses are <statuses>
      Given the fault
        """
        {"match":{"operation":"ShowCurrentUser"},"when":<when>,"effect":{"preset":"unavailable"}}
        """
      When I GET "/api/v2/users/me" 6 times
      Then their statuses are "<statuses>"

      Examples:
        | when                           | statuses                |
        | {"nth":2}                      | 200 503 200 200 200 200 |
        | {"every":3}                    | 200 200 503 200 200 503 |
        | {"first":2}                    | 503 503 200 200 200 200 |
        | {"every":2,"first":4}          | 200 503 200 503 200 200 |
        | {"probability":1}              | 503 503 503 503 503 503 |
        | {"probability":0}              | 200 200 200 200 200 200 |

    Scenario: requests that do not match are not counted
      Given the fault
        """
        {"match":{"operation":"ListUsers"},"when":{"first":1},"effect":{"preset":"unavailable"}}
        """
      When I GET "/api/v2/users/me" 3 times
      Then their statuses are "200 200 200"
      When I GET "/api/v2/users"
      Then the response is 503

  Rule: times limits how often a fault fires

    Scenario: a fault with two times fires twice
      Given the fault
        """
        {"times":2,"effect":{"preset":"unavailable"}}
        """
      When I GET "/api/v2/users/me" 4 times
      Then their statuses are "503 503 200 200"

  Rule: A fault can be limited to a time on the account's clock

    Scenario: a fault fires from one time until before another
      Given the fault
        """
        {"when":{"from":"2027-01-31T12:00:10Z","to":"2027-01-31T12:00:20Z"},"effect":{"preset":"unavailable"}}
        """
      When I GET "/api/v2/users/me"
      Then the response is 200
      When 10 seconds pass
      And I GET "/api/v2/users/me"
      Then the response is 503
      When 10 seconds pass
      And I GET "/api/v2/users/me"
      Then the response is 200

  Rule: The first fault that fires wins, and faults can be changed and removed

    Scenario: an older fault that does not fire leaves the request to the next fault
      Given the fault
        """
        {"when":{"nth":2},"effect":{"preset":"conflict"}}
        """
      And the fault
        """
        {"effect":{"preset":"unavailable"}}
        """
      When I GET "/api/v2/users/me" 3 times
      Then their statuses are "503 409 503"

    Scenario: changing a fault restarts its count
      Given the fault
        """
        {"when":{"nth":1},"effect":{"preset":"unavailable"}}
        """
      When I GET "/api/v2/users/me"
      Then the response is 503
      When I PUT to "/_emulator/faults/f1":
        """
        {"when":{"nth":1},"effect":{"preset":"conflict"}}
        """
      Then the response is 200
      When I GET "/api/v2/users/me" 2 times
      Then their statuses are "409 200"

    Scenario: a removed fault no longer fires
      Given the fault
        """
        {"effect":{"preset":"unavailable"}}
        """
      When I DELETE "/_emulator/faults/f1"
      And I GET "/api/v2/users/me"
      Then the response is 200
