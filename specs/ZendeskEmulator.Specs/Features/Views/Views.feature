@views @emulator @facts-tickets-11
Feature: Views
  A view is a list of the tickets that meet some conditions at the moment.

  Background:
    Given the time is frozen

  @recorded
  Rule: An account begins with eight views
    Source: recorded by other programs.

    Scenario: listing the views of a new account
      When I GET "/api/v2/views"
      Then the response has
        | count           | 8                     |
        | views[0].title  | Your unsolved tickets |
        | views[1].title  | Unassigned tickets    |
        | views[4].title  | Current tasks         |
        | views[4].active | false                 |
      And the keys of "views[0]" in the response are
        """
        url id title active updated_at created_at default position description execution conditions restriction raw_title
        """

    Scenario: the count of views has a time with an offset
      When I GET "/api/v2/views/count"
      Then the response has
        | count.value | 8 |

  @documented
  Rule: A view shows the tickets that meet its conditions
    Source: Zendesk's page on views.

    Scenario: a ticket enters and leaves a view
      Given a record "Tasks" by POST to "/api/v2/views":
        """
        {"view":{"title":"Tasks","all":[{"field":"type","operator":"is","value":"task"},
          {"field":"status","operator":"less_than","value":"pending"}]}}
        """
      And a ticket "Lamp" with
        | type | task |
      When I GET "/api/v2/views/{Tasks.id}/tickets"
      Then the response has
        | count         | 1         |
        | tickets[0].id | {Lamp.id} |
      When I update the ticket "Lamp" with
        | status | pending |
      And I GET "/api/v2/views/{Tasks.id}/tickets"
      Then the list "tickets" in the response is empty

    Scenario: a ticket enters a view when its time has come
      Given a record "Old" by POST to "/api/v2/views":
        """
        {"view":{"title":"Old","all":[{"field":"status","operator":"less_than","value":"solved"},
          {"field":"NEW","operator":"greater_than","value":"24"}]}}
        """
      And a ticket "Lamp"
      When I GET "/api/v2/views/{Old.id}/count"
      Then the response has
        | view_count.value | 0 |
      When the time advances by "25h"
      And I GET "/api/v2/views/{Old.id}/count"
      Then the response has
        | view_count.value  | 1    |
        | view_count.pretty | "1"  |
        | view_count.fresh  | true |

    Scenario: a view is shown as a table
      Given a record "Tasks" by POST to "/api/v2/views":
        """
        {"view":{"title":"Tasks","all":[{"field":"type","operator":"is","value":"task"}],
          "output":{"columns":["subject","priority"],"sort_by":"priority","sort_order":"desc"}}}
        """
      And a ticket "Lamp" with
        | type     | task |
        | priority | low  |
      And a ticket "Mop" with
        | type     | task |
        | priority | high |
      When I GET "/api/v2/views/{Tasks.id}/execute"
      Then the response has
        | rows[0].ticket.id | {Mop.id}   |
        | rows[0].priority  | high       |
        | rows[1].ticket.id | {Lamp.id}  |
        | columns[1].title  | Priority   |
        | view.id           | {Tasks.id} |

    Scenario: conditions can be tried before a view is created
      Given a ticket "Lamp" with
        | type | task |
      When I POST to "/api/v2/views/preview/count":
        """
        {"view":{"all":[{"field":"type","operator":"is","value":"task"}]}}
        """
      Then the response has
        | view_count.value | 1 |

  @recorded
  Rule: A view tests a property that nearly all tickets have
    Source: the wordings are recorded by other programs.

    Scenario: a view that tests a tag only is refused
      When I POST to "/api/v2/views":
        """
        {"view":{"title":"VIP","all":[{"field":"current_tags","operator":"includes","value":"vip"}]}}
        """
      Then the response is 422 Unprocessable Entity
      And the complaint about "base" is
        | description | View must test for at least <strong>one</strong> of the following ticket properties in the ALL conditions section: Status, Type, Group, Assignee, Requester. |

    Scenario: a value that the field cannot have is named
      When I POST to "/api/v2/views":
        """
        {"view":{"title":"Open","all":[{"field":"status","operator":"is","value":"opened"}]}}
        """
      Then the response is 422 Unprocessable Entity
      And the complaint about "base" is
        | description | Invalid value 'opened' in 'Status / Is / opened' |

  @documented
  Rule: A view is for all agents, for the agents of groups, or for one agent
    Source: Zendesk's page on views; the response to others is assumed.

    @assumed-A-128
    Scenario: an agent does not see the view of another one
      Given a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |
      And a user "Agnes" with
        | email | agnes@example.org |
        | role  | agent             |
      And a record "Mine" by POST to "/api/v2/views":
        """
        {"view":{"title":"Mine","all":[{"field":"type","operator":"is","value":"task"}],
          "restriction":{"type":"User","id":{Anna.id}}}}
        """
      And I am "Anna"
      When I GET "/api/v2/views/{Mine.id}"
      Then the response is 200 OK
      Given I am "Agnes"
      When I GET "/api/v2/views/{Mine.id}"
      Then the response is 404 Not Found

  @documented
  Rule: An agent executes a view five times a minute
    Source: Zendesk's page on views.

    @assumed-A-144
    Scenario: the sixth execution is refused until the next minute
      Given a record "Tasks" by POST to "/api/v2/views":
        """
        {"view":{"title":"Tasks","all":[{"field":"type","operator":"is","value":"task"}]}}
        """
      When I GET "/api/v2/views/{Tasks.id}/execute" 5 times
      Then all of them are 200 OK
      When I GET "/api/v2/views/{Tasks.id}/execute"
      Then the response is 429 Too Many Requests
      When the time advances by "1m"
      And I GET "/api/v2/views/{Tasks.id}/execute"
      Then the response is 200 OK
