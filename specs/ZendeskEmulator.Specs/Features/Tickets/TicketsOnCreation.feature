@tickets @facts-tickets-2.2 @emulator
Feature: Effects of the properties of a new ticket

  @documented
  Rule: Requester, submitter and author

    Scenario: the caller is the requester, in the caller's default organization
      Given an organization "Space Corps"
      When I GET "/api/v2/users/me"
      And I POST to "/api/v2/organization_memberships":
        """
        {"organization_membership":{"user_id":{response.user.id},"organization_id":{Space Corps.id}}}
        """
      And I create a ticket with
        | comment | {"body":"x"} |
      Then the response has
        | ticket.organization_id | {Space Corps.id} |

    @inferred @assumed-A-73
    Scenario: an unknown requester_id is refused
      When I create a ticket with
        | comment      | {"body":"x"} |
        | requester_id | 7            |
      Then the complaint about "requester" is
        | description | Requester: is invalid |
        | error       | InvalidValue          |

    Scenario: a known address is enough to find the requester
      Given a user "Roger" with
        | email | roger@example.org |
      When I create a ticket with
        | comment   | {"body":"x"}                  |
        | requester | {"email":"roger@example.org"} |
      Then the response has
        | ticket.requester_id | {Roger.id} |

    Scenario: the submitter writes the first comment
      Given a user "Roger"
      When I create a ticket with
        | comment      | {"body":"x"} |
        | submitter_id | {Roger.id}   |
      Then the response has
        | ticket.submitter_id       | {Roger.id} |
        | audit.events[0].author_id | {Roger.id} |

    Scenario: the author of the comment can be another user
      Given a user "Roger"
      When I create a ticket with
        | comment | {"body":"x","author_id":{Roger.id}} |
      Then the response has
        | audit.events[0].author_id | {Roger.id} |

    Scenario: an organization that the requester does not belong to is refused
      Given a user "Roger"
      And an organization "Space Corps"
      When I create a ticket with
        | comment         | {"body":"x"}     |
        | requester_id    | {Roger.id}       |
        | organization_id | {Space Corps.id} |
      Then the complaints are about "organization" and nothing else

  @inferred
  Rule: Status and assignment

    Scenario: a ticket with a group but no assignee stays new
      Given a group "Bridge"
      When I create a ticket with
        | comment  | {"body":"x"}  |
        | group_id | {Bridge.id}   |
      Then the response has
        | ticket.status   | new         |
        | ticket.group_id | {Bridge.id} |

    @documented
    Scenario: a ticket with an assignee can be created as solved
      Given a user "Roger" with
        | role  | agent             |
        | email | roger@example.org |
      When I create a ticket with
        | comment     | {"body":"x"} |
        | status      | solved       |
        | assignee_id | {Roger.id}   |
      Then the response has
        | ticket.status | solved |

    @recorded
    Scenario: an assignee outside the group is refused
      Given a user "Roger" with
        | role  | agent             |
        | email | roger@example.org |
      And a group "Bridge"
      When I create a ticket with
        | comment     | {"body":"x"} |
        | group_id    | {Bridge.id}  |
        | assignee_id | {Roger.id}   |
      Then the body of the response is
        """
        {"error":"RecordInvalid","description":"Record validation errors","details":{"assignee":[{"description":"Assignee: is invalid","error":"InvalidValue"},{"description":"Assignee: is not a member of the group"}]}}
        """

    Scenario: a custom status sets its category and wins over a status in the same request
      When I GET "/api/v2/custom_statuses?status_categories=pending"
      And I create a ticket with
        | comment          | {"body":"x"}                    |
        | custom_status_id | {response.custom_statuses[0].id} |
        | status           | open                            |
      Then the response has
        | ticket.status | pending |

  @documented
  Rule: Other properties

    Scenario: later comments are private if the first one is
      Given a ticket "Help" with
        | comment | {"body":"x","public":false} |
      When I comment on "Help": "more"
      Then the response has
        | audit.events[0].public | false |
        | ticket.is_public       | false |

    Scenario: raw_subject wins over subject
      When I create a ticket with
        | comment     | {"body":"x"} |
        | raw_subject | raw          |
        | subject     | plain        |
      Then the response has
        | ticket.subject | raw |

    @inferred
    Scenario: tags in one text are split and put in lower case
      When I create a ticket with
        | comment | {"body":"x"}   |
        | tags    | Beta alpha,ETA |
      Then the response has
        | ticket.tags | ["alpha","beta","eta"] |

    Scenario: the audit returns the metadata
      When I create a ticket with
        | comment  | {"body":"x"}  |
        | metadata | {"order":"7"} |
      Then the response has
        | audit.metadata.custom | {"order":"7"} |

    @recorded
    Scenario: an unknown custom field is dropped without an error
      When I create a ticket with
        | comment       | {"body":"x"}                 |
        | custom_fields | [{"id":12345,"value":"lost"}] |
      Then the response is 201 Created
      And the response has
        | ticket.custom_fields | [] |

    Scenario: ticking a checkbox adds its tag, and clearing it removes the tag
      When I POST to "/api/v2/ticket_fields":
        """
        {"ticket_field":{"title":"Urgent","type":"checkbox","tag":"fire"}}
        """
      And I create a ticket with
        | comment       | {"body":"x"}                                           |
        | custom_fields | [{"id":{response.ticket_field.id},"value":true}]       |
      Then a ticket was created, which I call "Help"
      And the response has
        | ticket.tags | ["fire"] |
      When I update the ticket "Help" with
        | custom_fields | [{"id":{Help.custom_fields[0].id},"value":false}] |
      Then the response has
        | ticket.tags | [] |

    @recorded
    Scenario: a text that does not match the field's pattern is refused
      When I POST to "/api/v2/ticket_fields":
        """
        {"ticket_field":{"title":"Order","type":"regexp","regexp_for_validation":"^[0-9]+$"}}
        """
      And I create a ticket with
        | comment       | {"body":"x"}                                      |
        | custom_fields | [{"id":{response.ticket_field.id},"value":"abc"}] |
      Then the response is 422 Unprocessable
      And the response has
        | details.base[0].description       | Order: is invalid |
        | details.base[0].error             | InvalidValue      |
        | details.base[0].ticket_field_type | FieldRegexp       |

    Scenario: a form that is not active is refused
      When I POST to "/api/v2/ticket_forms":
        """
        {"ticket_form":{"name":"Old","active":false}}
        """
      And I create a ticket with
        | comment        | {"body":"x"}              |
        | ticket_form_id | {response.ticket_form.id} |
      Then the complaints are about "ticket_form" and nothing else

  @recorded
  Rule: Requests with the same Idempotency-Key create one ticket
    Source: checked by live tests of a public client.

    Scenario: without a key there is no header
      When I create a ticket with
        | comment | {"body":"x"} |
      Then the response has no header x-idempotency-lookup
