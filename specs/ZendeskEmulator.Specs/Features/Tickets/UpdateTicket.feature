@tickets @facts-tickets-2.5 @emulator
Feature: Update a ticket

  @recorded
  Rule: Solving a ticket needs the required fields
    Source: recorded 2026.

    Scenario: all missing fields are named at once
      Given a ticket "Help" that is new
      When I POST to "/api/v2/ticket_fields":
        """
        {"ticket_field":{"title":"Cause","type":"text","required":true}}
        """
      And I POST to "/api/v2/ticket_forms":
        """
        {"ticket_form":{"name":"Returns","active":true,"ticket_field_ids":[{response.ticket_field.id}]}}
        """
      And I update the ticket "Help" with
        | status         | solved                    |
        | ticket_form_id | {response.ticket_form.id} |
      Then the list "details.base" in the response is
        | description                                 | error | ticket_field_type |
        | Assignee: is required when solving a ticket | null  | FieldAssignee     |
        | Cause: is required when solving a ticket    | null  | FieldText         |

    Scenario: closing a ticket does not need the required fields
      Given a ticket "Help" that is new
      When I update the ticket "Help" with
        | status | closed |
      Then the response is 200 OK

  @recorded
  Rule: A priority cannot be removed
    Source: recorded 2026.

    Scenario: null is refused when the ticket has a priority
      Given a ticket "Help" with
        | priority | high |
      When I update the ticket "Help" with
        | priority | null |
      Then the complaint about "priority" is
        | description | Priority: cannot be reset |

    Scenario: null is accepted when the ticket has no priority
      Given a ticket "Help"
      When I update the ticket "Help" with
        | priority | null |
      Then the response is 200 OK

    Scenario: an unknown priority is refused
      Given a ticket "Help"
      When I update the ticket "Help" with
        | priority | burning |
      Then the response has
        | details.base[0].description       | Priority: is invalid |
        | details.base[0].error             | InvalidValue         |
        | details.base[0].ticket_field_type | FieldPriority        |

  @documented
  Rule: Null clears some properties

    Scenario Outline: null clears <property>
      Given a ticket "Help" with
        | type       | task    |
        | <property> | <value> |
      When I update the ticket "Help" with
        | <property> | null |
      Then the response is 200 OK
      And the response has
        | ticket.<property> | null |

      Examples:
        | property    | value                |
        | external_id | abc                  |
        | due_at      | 2031-05-06T07:08:09Z |
        | subject     | Help                 |

    Scenario: null clears the organization
      Given a user "Roger"
      And an organization "Space Corps"
      And "Roger" belongs to "Space Corps"
      And a ticket "Help" with
        | requester_id | {Roger.id} |
      When I update the ticket "Help" with
        | organization_id | null |
      Then the response has
        | ticket.organization_id | null |

  @recorded
  Rule: The group of an assignee
    Source: recorded 2026, except for a group without an assignee.

    Scenario: an assignee outside the ticket's group moves it to the assignee's default group
      Given a group "Bridge"
      And a ticket "Help" with
        | group_id | {Bridge.id} |
      And a user "Roger" with
        | role  | agent             |
        | email | roger@example.org |
      When I update the ticket "Help" with
        | assignee_id | {Roger.id} |
      Then the list "audit.events" in the response is
        | type   | field_name  | value                      | previous_value |
        | Change | assignee_id | "{Roger.id}"               | null           |
        | Change | group_id    | "{Roger.default_group_id}" | "{Bridge.id}"  |
        | Change | status      | open                       | new            |

    @inferred
    Scenario: a new group removes an assignee who is not in it
      Given a group "Bridge"
      And a ticket "Help" that is open
      When I update the ticket "Help" with
        | group_id | {Bridge.id} |
      Then the response has
        | ticket.group_id    | {Bridge.id} |
        | ticket.assignee_id | null        |

  @documented
  Rule: A solved ticket can be reopened

    Scenario: the metric counts a reopening
      Given a ticket "Help" that is solved
      When I update the ticket "Help" with
        | status | open |
      Then the response has
        | ticket.status | open |
      When I GET "/api/v2/tickets/{Help.id}/metrics"
      Then the response has
        | ticket_metric.reopens | 1 |

  @recorded
  Rule: A closed ticket is final
    Source: recorded 2026.

    Scenario: comments of a closed ticket cannot be redacted
      Given a ticket "Help" that is closed
      When I GET "/api/v2/tickets/{Help.id}/comments"
      And I PUT to "/api/v2/tickets/{Help.id}/comments/{response.comments[0].id}/redact":
        """
        {"text":"help"}
        """
      Then the complaint about "status" is
        | description | Status: closed prevents ticket update |

    Scenario: a closed ticket can be shown and deleted
      Given a ticket "Help" that is closed
      When I GET "/api/v2/tickets/{Help.id}"
      Then the response is 200 OK
      When I delete the ticket "Help"
      Then the response is 204 No Content
