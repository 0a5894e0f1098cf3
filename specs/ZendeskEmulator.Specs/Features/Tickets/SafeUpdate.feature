@tickets @facts-tickets-2.7 @emulator
Feature: Safe updates

  @documented
  Rule: An update with an old stamp is refused
    Source: documented; the wording is inferred.

    Background:
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And a ticket "Help"

    Scenario: the second of two agents gets 409
      When 1 second passes
      And I update the ticket "Help" with
        | subject       | one               |
        | safe_update   | true              |
        | updated_stamp | {Help.updated_at} |
      Then the response is 200 OK
      When I update the ticket "Help" with
        | subject       | two               |
        | safe_update   | true              |
        | updated_stamp | {Help.updated_at} |
      Then the response is 409 Conflict
      And the response has
        | error | UpdateConflict |
      And the ticket "Help" has
        | subject | one |

    @assumed-A-75
    Scenario: a safe update needs a stamp
      When I update the ticket "Help" with
        | subject     | one  |
        | safe_update | true |
      Then the response is 409 Conflict

    @recorded
    Scenario: safe_update false turns the check off
      When 1 second passes
      And I update the ticket "Help" with
        | subject | one |
      And I update the ticket "Help" with
        | subject       | two               |
        | safe_update   | false             |
        | updated_stamp | {Help.updated_at} |
      Then the response is 200 OK

    Scenario: tags accept the stamp in the same body, and the flag as a text
      When 1 second passes
      And I update the ticket "Help" with
        | subject | one |
      And I POST to "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["late"],"updated_stamp":"{Help.updated_at}","safe_update":"true"}
        """
      Then the response is 409 Conflict

  @inferred @assumed-A-109
  Rule: No safe update is lost within one second
    Source: Stamps have whole seconds, and Zendesk promises that a safe update does not overwrite another one.

    Background:
      Given the time is frozen at "2027-01-31T12:00:00Z"
      And a ticket "Help"

    Scenario: the second of two agents can save after reading the ticket again
      When I update the ticket "Help" with
        | subject       | one                  |
        | safe_update   | true                 |
        | updated_stamp | 2027-01-31T12:00:00Z |
      Then the response is 200 OK
      And the response has
        | ticket.updated_at | 2027-01-31T12:00:01Z |
        | audit.created_at  | 2027-01-31T12:00:00Z |
      When I update the ticket "Help" with
        | subject       | two                  |
        | safe_update   | true                 |
        | updated_stamp | 2027-01-31T12:00:00Z |
      Then the response is 409 Conflict
      And the ticket "Help" has
        | subject    | one                  |
        | updated_at | 2027-01-31T12:00:01Z |
      When I update the ticket "Help" with
        | subject       | two                  |
        | safe_update   | true                 |
        | updated_stamp | 2027-01-31T12:00:01Z |
      Then the response is 200 OK
      And the response has
        | ticket.updated_at | 2027-01-31T12:00:02Z |

    Scenario: a plain update does not make an earlier stamp valid again
      When I update the ticket "Help" with
        | subject       | one                  |
        | safe_update   | true                 |
        | updated_stamp | 2027-01-31T12:00:00Z |
      And I update the ticket "Help" with
        | subject | plain |
      Then the response is 200 OK
      And the response has
        | ticket.updated_at | 2027-01-31T12:00:02Z |
      When I update the ticket "Help" with
        | subject       | two                  |
        | safe_update   | true                 |
        | updated_stamp | 2027-01-31T12:00:01Z |
      Then the response is 409 Conflict

    Scenario: plain updates are stamped with the account's time
      When I update the ticket "Help" with
        | subject | plain |
      Then the response has
        | ticket.updated_at | 2027-01-31T12:00:00Z |

    Scenario: the second of two agents who set tags gets 409
      When I PUT to "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["one"],"updated_stamp":"2027-01-31T12:00:00Z","safe_update":"true"}
        """
      Then the response is 200 OK
      When I PUT to "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["two"],"updated_stamp":"2027-01-31T12:00:00Z","safe_update":"true"}
        """
      Then the response is 409 Conflict

    Scenario: of two updates with the current time as stamp, the second gets 409
      When 5 seconds pass
      And I update the ticket "Help" with
        | subject       | one                  |
        | safe_update   | true                 |
        | updated_stamp | 2027-01-31T12:00:05Z |
      Then the response is 200 OK
      When I update the ticket "Help" with
        | subject       | two                  |
        | safe_update   | true                 |
        | updated_stamp | 2027-01-31T12:00:05Z |
      Then the response is 409 Conflict
