@automations @emulator @facts-tickets-12 @facts-tickets-17
Feature: Automations
  An automation changes the tickets that meet its conditions, one of which counts hours.

  @recorded
  Rule: A new account has three automations
    Source: recorded 2023: their titles, which are active, and the parts of the first.

    Scenario: the automations of a new account
      When I GET "/api/v2/automations"
      Then the response has
        | count                                           | 3                                                 |
        | automations[0].title                            | Close ticket 4 days after status is set to solved |
        | automations[0].active                           | true                                              |
        | automations[0].default                          | true                                              |
        | automations[0].actions[0].field                 | status                                            |
        | automations[0].actions[0].value                 | closed                                            |
        | automations[0].conditions.all[1].field          | SOLVED                                            |
        | automations[0].conditions.all[1].operator       | greater_than                                      |
        | automations[0].conditions.all[1].value          | "96"                                              |
        | automations[1].title                            | Pending notification 24 hours                     |
        | automations[1].active                           | false                                             |
        | automations[2].title                            | Pending notification 5 days                       |
      And the keys of "automations[0]" in the response are
        """
        url id title active updated_at created_at default actions conditions position raw_title
        """

  Rule: A solved ticket closes after four days
    Source: recorded 2023; automations run once an hour (documented), at full hours here (A-147).

    Background:
      Given the time is frozen at "2027-01-31T09:15:00Z"
      And a ticket "Help" that is solved

    @assumed-A-147
    Scenario: it closes in the hour after
      When the time advances by "96h30m"
      And I GET "/api/v2/tickets/{Help.id}"
      Then the response has
        | ticket.status | solved |
      When the time advances by "30m"
      And I GET "/api/v2/tickets/{Help.id}"
      Then the response has
        | ticket.status     | closed               |
        | ticket.updated_at | 2027-02-04T10:00:00Z |

    @assumed-A-147
    Scenario: its audit names the automation
      When the time advances by "97h"
      And I GET "/api/v2/tickets/{Help.id}/audits?sort_order=desc"
      Then the response has
        | audits[0].author_id                | -1                                                |
        | audits[0].via.channel              | rule                                              |
        | audits[0].via.source.rel           | automation                                        |
        | audits[0].via.source.from.title    | Close ticket 4 days after status is set to solved |
        | audits[0].events[0].field_name     | status                                            |
        | audits[0].events[0].value          | closed                                            |
        | audits[0].events[0].previous_value | solved                                            |

    Scenario: a ticket that is opened again stays open
      When I update the ticket "Help" with
        | status | open |
      And the time advances by "200h"
      And I GET "/api/v2/tickets/{Help.id}"
      Then the response has
        | ticket.status | open |

  Rule: An automation of the account's own
    Source: documented; the wording of the refusal is A-148.

    Scenario: it changes a ticket by its position, its conditions and its actions
      Given the time is frozen at "2027-01-31T09:15:00Z"
      And a record "Escalate" by POST to "/api/v2/automations":
        """
        {"automation":{"title":"Escalate",
          "conditions":{"all":[{"field":"status","operator":"less_than","value":"solved"},
                               {"field":"priority","operator":"is_not","value":"urgent"},
                               {"field":"NEW","operator":"greater_than","value":"8"}]},
          "actions":[{"field":"priority","value":"urgent"},{"field":"current_tags","value":"late"}]}}
        """
      And a ticket "Help" that is new
      When the time advances by "9h"
      And I GET "/api/v2/tickets/{Help.id}"
      Then the response has
        | ticket.priority | urgent |
        | ticket.tags[0]  | late   |

    @assumed-A-148
    Scenario: one without hours is refused
      When I POST to "/api/v2/automations":
        """
        {"automation":{"title":"At once","conditions":{"all":[{"field":"status","operator":"is","value":"new"}]},
          "actions":[{"field":"status","value":"open"}]}}
        """
      Then the complaint about "base" is
        | description | Automation must test for at least <strong>one</strong> of the time-based ticket properties. |

    Scenario: several automations change at once
      Given a record "Late" by POST to "/api/v2/automations":
        """
        {"automation":{"title":"Late","conditions":{"all":[{"field":"status","operator":"is","value":"open"},
          {"field":"OPEN","operator":"is","value":"8"}]},"actions":[{"field":"priority","value":"high"}]}}
        """
      When I PUT to "/api/v2/automations/update_many":
        """
        {"automations":[{"id":{Late.id},"position":4,"active":false}]}
        """
      Then the response is 200 OK
      And the response has
        | automations[0].position | 4     |
        | automations[0].active   | false |
      When I DELETE "/api/v2/automations/destroy_many?ids={Late.id}"
      Then the response is 204 No Content
