@tickets @facts-tickets-2.2
Feature: Create a ticket

  @recorded
  Rule: What a new ticket has
    Source: recorded 2023.

    Scenario: a subject and a description create a new ticket of the caller
      When I POST to "/api/v2/tickets":
        """
        {"ticket":{"description":"test","subject":"test"}}
        """
      Then a ticket was created, which I call "Help"
      And the response has the header Location "{base}/api/v2/tickets/{Help.id}.json"
      And the keys of "ticket" in the response are
        """
        url id external_id via created_at updated_at type subject raw_subject description priority status recipient requester_id
        submitter_id assignee_id organization_id group_id collaborator_ids follower_ids email_cc_ids forum_topic_id problem_id
        has_incidents is_public due_at tags custom_fields satisfaction_rating sharing_agreement_ids custom_status_id fields
        followup_ids ticket_form_id brand_id allow_channelback allow_attachments from_messaging_channel
        """
      And the response has
        | ticket.status    | new   |
        | ticket.type      | null  |
        | ticket.priority  | null  |
        | ticket.is_public | true  |
        | ticket.tags      | []    |

    Scenario: the audit lists each property, with ids as texts
      When I POST to "/api/v2/tickets":
        """
        {"ticket":{"description":"test","subject":"test"}}
        """
      Then a ticket was created, which I call "Help"
      And the list "audit.events" in the response is
        | type    | field_name       | value                          |
        | Comment | (absent)         | (absent)                       |
        | Create  | subject          | test                           |
        | Create  | requester_id     | "{Help.requester_id}"          |
        | Create  | priority         | null                           |
        | Create  | type             | null                           |
        | Create  | status           | new                            |
        | Create  | brand_id         | "{Help.brand_id}"              |
        | Create  | ticket_form_id   | "{Help.ticket_form_id}"        |
        | Create  | custom_status_id | "{Help.custom_status_id}"      |

    Scenario: a ticket needs a description
      When I create a ticket with
        | subject | test |
      Then the complaints are about "base" and nothing else
      And the response has
        | details.base[0].description       | Description: cannot be blank |
        | details.base[0].error             | BlankValue                   |
        | details.base[0].ticket_field_type | FieldDescription             |
      And the response has no header Location

  @recorded
  @emulator
  Rule: The requester
    Source: recorded and asserted by public clients 2014 to 2025.

    Scenario: an unknown address creates an end user
      When I create a ticket with
        | comment   | {"body":"x"}                                 |
        | requester | {"name":"Roger","email":"roger@example.org"} |
      Then a ticket was created, which I call "Help"
      When I GET "/api/v2/users/{Help.requester_id}"
      Then the response has
        | user.name  | Roger             |
        | user.email | roger@example.org |
        | user.role  | end-user          |

    Scenario: a known address finds its user, who keeps the name
      Given a user "Roger" with
        | email | roger@example.org |
      When I create a ticket with
        | comment   | {"body":"x"}                                |
        | requester | {"name":"Else","email":"roger@example.org"} |
      Then the response has
        | ticket.requester_id | {Roger.id} |

    @documented
    Scenario: a new requester has a locale, an organization and a verified address
      Given an organization "Space Corps"
      When I create a ticket with
        | comment   | {"body":"x"}                                                                                                              |
        | requester | {"name":"Roger","email":"roger@example.org","locale_id":8,"organization_id":{Space Corps.id},"verified":true} |
      Then a ticket was created, which I call "Help"
      And the response has
        | ticket.organization_id | {Space Corps.id} |
      When I GET "/api/v2/users/{Help.requester_id}"
      Then the response has
        | user.locale_id       | 8                |
        | user.verified        | true             |
        | user.organization_id | {Space Corps.id} |

    Scenario: an unknown address without a name is refused
      When I create a ticket with
        | comment   | {"body":"x"}                  |
        | requester | {"email":"roger@example.org"} |
      Then the complaint about "requester" is
        | description | Requester: Name:  is too short (minimum is 1 character) |

    Scenario: a suspended requester is refused
      Given a user "Roger" with
        | suspended | true |
      When I create a ticket with
        | comment      | {"body":"x"} |
        | requester_id | {Roger.id}   |
      Then the complaint about "requester" is
        | description | Requester: Roger is suspended. |

    Scenario: the requester's organization becomes that of the ticket
      Given a user "Roger"
      And an organization "Space Corps"
      And "Roger" belongs to "Space Corps"
      When I create a ticket with
        | comment      | {"body":"x"} |
        | requester_id | {Roger.id}   |
      Then the response has
        | ticket.organization_id | {Space Corps.id} |

  Rule: Assignee, status and type
    Source: documented, and recorded of updates.

    Scenario: a ticket with an assignee is open and in the assignee's default group
      Given a user "Roger" with
        | role  | agent             |
        | email | roger@example.org |
      When I create a ticket with
        | comment     | {"body":"x"} |
        | assignee_id | {Roger.id}   |
      Then the response has
        | ticket.status   | open                     |
        | ticket.group_id | {Roger.default_group_id} |

    Scenario Outline: a <type> keeps the due date: <due>
      When I create a ticket with
        | comment | {"body":"x"}         |
        | type    | <type>               |
        | due_at  | 2031-05-06T07:08:09Z |
      Then the response has
        | ticket.due_at | <due> |

      Examples:
        | type     | due                  |
        | task     | 2031-05-06T07:08:09Z |
        | question | null                 |

    @recorded
    Scenario: tags come back in alphabetical order
      When I create a ticket with
        | comment | {"body":"x"}     |
        | tags    | ["zeta","Alpha"] |
      Then the response has
        | ticket.tags | ["alpha","zeta"] |

  Rule: Follow-ups
    Source: documented.

    Scenario: a follow-up copies the tags of its closed ticket, and both link to each other
      Given a ticket "Old" with
        | status | closed   |
        | tags   | ["loud"] |
      When I create a ticket with
        | comment                | {"body":"again"} |
        | via_followup_source_id | {Old.id}         |
      Then a ticket was created, which I call "New"
      And the response has
        | ticket.via.channel | closed_ticket |
        | ticket.tags        | ["loud"]      |
      And the ticket "Old" has
        | followup_ids | [{New.id}] |
