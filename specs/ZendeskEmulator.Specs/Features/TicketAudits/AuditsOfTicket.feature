@tickets @facts-tickets-4
Feature: Audits of a ticket

  @recorded
  Rule: An audit lists only what changed
    Source: recorded 2023.

    Scenario: the description is ignored, so the subject is the only change
      Given a ticket "Help"
      When I PUT to "/api/v2/tickets/{Help.id}":
        """
        {"ticket":{"description":"other","id":{Help.id},"subject":"Changed"}}
        """
      Then the list "audit.events" in the response is
        | type   | field_name | value   | previous_value |
        | Change | subject    | Changed | Help           |
      And the response has
        | ticket.description | Please help |
      And the response has a header X-Zendesk-API-Warn like ".*ticket.id.*"

    Scenario Outline: an audit shows the change of <property>
      Given a ticket "Help"
      When I update the ticket "Help" with
        | <property> | <value> |
      Then the list "audit.events" in the response is
        | type   | field_name | value  | previous_value |
        | Change | <property> | <told> | <before>       |

      Examples:
        | property    | value     | told      | before |
        | priority    | high      | high      | null   |
        | type        | question  | question  | null   |
        | external_id | abc       | abc       | null   |
        | tags        | ["b","a"] | ["a","b"] | []     |
        | status      | pending   | pending   | new    |
        | subject     | null      | null      | Help   |

    Scenario: a comment comes before the changes
      Given a ticket "Help"
      When I PUT to "/api/v2/tickets/{Help.id}":
        """
        {"ticket":{"priority":"low","comment":{"body":"and"}}}
        """
      Then the list "audit.events" in the response is
        | type    |
        | Comment |
        | Change  |

  Rule: An update with the same values changes nothing
    Source: documented; that the response has no audit is assumed.

    Scenario: an update without a change leaves no audit
      Given a ticket "Help"
      When I update the ticket "Help" with
        | subject | Help |
      Then the response is 200 OK
      When I GET "/api/v2/tickets/{Help.id}/audits/count"
      Then the response has
        | count.value | 1 |

  Rule: Audits also show comments, copies and deletions
    Source: documented.

    Scenario: a comment is public unless the request says otherwise
      Given a ticket "Help"
      When I comment on "Help": "secret"
      And I GET "/api/v2/tickets/{Help.id}/comments"
      Then the list "comments" in the response is
        | body        | public |
        | Please help | true   |
        | secret      | true   |

    @emulator
    Scenario: an audit shows the change of the email CCs
      Given a ticket "Help"
      When I update the ticket "Help" with
        | email_ccs | [{"user_email":"roger@example.org","user_name":"Roger"}] |
      Then the list "audit.events" in the response is
        | type          | previous_email_ccs | current_email_ccs      |
        | EmailCcChange | []                 | ["roger@example.org"]  |

    @recorded
    Scenario: audits show the deletion and the restoring of a ticket
      Given a ticket "Help" that is pending
      When I delete the ticket "Help"
      Then the response is 204 No Content
      When I PUT to "/api/v2/deleted_tickets/{Help.id}/restore"
      Then the body of the response is
        """
        {}
        """
      When I GET "/api/v2/tickets/{Help.id}/audits?sort_order=desc"
      Then the response has
        | audits[0].events[0].value          | pending |
        | audits[0].events[0].previous_value | deleted |
        | audits[1].events[0].value          | deleted |
        | audits[1].events[0].previous_value | pending |
