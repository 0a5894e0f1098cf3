@tickets @facts-tickets-2.5
Feature: The life cycle of a ticket

  Rule: Which status may follow which
    Source: recorded 2023 and 2026, except the response to new (A-72).

    Scenario Outline: a ticket that is <from> and gets the status <to> is <after>
      Given a ticket "Help" that is <from>
      When I update the ticket "Help" with
        | status | <to> |
      Then the response is 200 OK
      And the response has
        | ticket.status | <after> |

      Examples:
        | from    | to      | after   |
        | new     | new     | new     |
        | new     | open    | open    |
        | new     | pending | pending |
        | new     | hold    | hold    |
        | new     | closed  | closed  |
        | open    | new     | open    |
        | open    | open    | open    |
        | open    | pending | pending |
        | open    | hold    | hold    |
        | open    | solved  | solved  |
        | open    | closed  | closed  |
        | pending | new     | pending |
        | pending | open    | open    |
        | pending | pending | pending |
        | pending | hold    | hold    |
        | pending | solved  | solved  |
        | pending | closed  | closed  |
        | hold    | new     | hold    |
        | hold    | open    | open    |
        | hold    | pending | pending |
        | hold    | hold    | hold    |
        | hold    | solved  | solved  |
        | hold    | closed  | closed  |
        | solved  | new     | solved  |
        | solved  | open    | open    |
        | solved  | pending | pending |
        | solved  | hold    | hold    |
        | solved  | solved  | solved  |
        | solved  | closed  | closed  |

    @recorded
    Scenario Outline: a closed ticket does not change: <what>
      Given a ticket "Help" that is closed
      When I PUT to "/api/v2/tickets/{Help.id}":
        """
        {"ticket":<ticket>}
        """
      Then the response is 422 Unprocessable
      And the body of the response is
        """
        {"error":"RecordInvalid","description":"Record validation errors","details":{"status":[{"description":"Status: closed prevents ticket update"}]}}
        """

      Examples:
        | what          | ticket                       |
        | its status    | {"status":"open"}            |
        | its subject   | {"subject":"late"}           |
        | its tags      | {"tags":["late"]}            |
        | its comments  | {"comment":{"body":"late"}}  |

    @recorded
    Scenario: a ticket without an assignee cannot be solved
      Given a ticket "Help" that is new
      When I update the ticket "Help" with
        | status | solved |
      Then the response is 422 Unprocessable
      And the response has
        | details.base[0].description       | Assignee: is required when solving a ticket |
        | details.base[0].error             | null                                        |
        | details.base[0].ticket_field_type | FieldAssignee                               |

  @recorded
  Rule: Assignment
    Source: recorded 2026.

    Scenario: assigning a new ticket opens it and moves it to the assignee's default group
      Given a ticket "Help" that is new
      And a user "Roger" with
        | role  | agent             |
        | email | roger@example.org |
      When I update the ticket "Help" with
        | assignee_id | {Roger.id} |
      Then the list "audit.events" in the response is
        | type   | field_name  | value                       | previous_value |
        | Change | assignee_id | "{Roger.id}"                | null           |
        | Change | group_id    | "{Roger.default_group_id}"  | null           |
        | Change | status      | open                        | new            |
      And the ticket "Help" has
        | status   | open                     |
        | group_id | {Roger.default_group_id} |

    Scenario: an agent's comment does not change the status
      Given a ticket "Help" that is pending
      When I comment on "Help": "An answer"
      Then the response has
        | ticket.status | pending |

    Scenario: removing the assignee does not change group and status
      Given a ticket "Help" that is open
      When I update the ticket "Help" with
        | assignee_id | null |
      Then the response has
        | ticket.status      | open            |
        | ticket.assignee_id | null            |
        | ticket.group_id    | {Help.group_id} |

    Scenario: a ticket cannot be assigned to an end user
      Given a ticket "Help" that is new
      And a user "Roger"
      When I update the ticket "Help" with
        | assignee_id | {Roger.id} |
      Then the complaints are about "assignee" and nothing else
      And the response has
        | details.assignee[0].description | Assignee: is invalid                     |
        | details.assignee[0].error       | InvalidValue                             |
        | details.assignee[1].description | Assignee: is not a member of the group   |

  @documented @emulator
  Rule: A safe update is refused when the ticket has changed
    Source: documented, and recorded by the tests of a client.

    Background:
      Given the time is frozen
      And a ticket "Help"

    Scenario: an update with the latest stamp is accepted
      When I PUT to "/api/v2/tickets/{Help.id}":
        """
        {"ticket":{"subject":"safe","safe_update":true,"updated_stamp":"{Help.updated_at}"}}
        """
      Then the response is 200 OK

    Scenario: an update with an older stamp gets 409 and changes nothing
      When 1 second passes
      And I comment on "Help": "An answer"
      And I PUT to "/api/v2/tickets/{Help.id}":
        """
        {"ticket":{"subject":"late","safe_update":true,"updated_stamp":"{Help.updated_at}"}}
        """
      Then the response is 409 Conflict
      And the ticket "Help" has
        | subject | Help |

  @documented @emulator
  Rule: Custom statuses

    @inferred
    Scenario: a custom status wins over a status in the same request
      Given a ticket "Help" that is open
      And a custom status "Waiting" of the category pending
      When I update the ticket "Help" with
        | status           | hold         |
        | custom_status_id | {Waiting.id} |
      Then the response has
        | ticket.status           | pending      |
        | ticket.custom_status_id | {Waiting.id} |

    @recorded
    Scenario: the custom status follows the status
      Given a ticket "Help" that is open
      And a custom status "Waiting" of the category pending
      And the ticket "Help" has the custom status "Waiting"
      When I update the ticket "Help" with
        | status | open |
      Then the response has
        | ticket.status           | open                    |
        | ticket.custom_status_id | {Help.custom_status_id} |

  Rule: Internal notes
    Source: inferred.

    @inferred
    Scenario: a ticket with an internal note stays public
      Given a ticket "Help"
      When I PUT to "/api/v2/tickets/{Help.id}":
        """
        {"ticket":{"comment":{"body":"For us only","public":false}}}
        """
      Then the response has
        | ticket.is_public | true |

  Rule: Problems and incidents
    Source: documented.

    Scenario: solving a problem solves its incidents and copies the comment to them
      Given a ticket "Outage" with
        | type        | problem |
        | status      | open    |
      And a ticket "No light" with
        | type        | incident    |
        | problem_id  | {Outage.id} |
      And a user "Roger" with
        | role  | agent             |
        | email | roger@example.org |
      When I PUT to "/api/v2/tickets/{Outage.id}":
        """
        {"ticket":{"assignee_id":{Roger.id},"status":"solved","comment":{"body":"Power is back"}}}
        """
      Then the response is 200 OK
      And the ticket "No light" has
        | status | solved |
      And the comments of "No light" are
        | body          |
        | Please help   |
        | Power is back |
