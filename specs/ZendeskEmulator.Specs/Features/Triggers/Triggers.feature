@triggers @emulator @facts-tickets-12 @facts-webhooks-oauth-4
Feature: Triggers
  A trigger changes a ticket in the request that creates or changes it.

  Rule: A trigger runs when a ticket is created
    Source: documented; recorded is that its effects are in the same audit.

    Background:
      Given a record "Escalate" by POST to "/api/v2/triggers":
        """
        {"trigger":{"title":"Escalate outages",
          "conditions":{"all":[{"field":"update_type","value":"Create"},
                               {"field":"current_tags","operator":"includes","value":"outage"}]},
          "actions":[{"field":"priority","value":"urgent"}]}}
        """

    Scenario: the response has the change already
      When I POST to "/api/v2/tickets":
        """
        {"ticket":{"subject":"It is down","comment":{"body":"Nothing works."},"tags":["outage"]}}
        """
      Then the response has
        | ticket.priority | urgent |

    Scenario: a ticket that does not meet the conditions stays as it is
      When I POST to "/api/v2/tickets":
        """
        {"ticket":{"subject":"A question","comment":{"body":"How much?"}}}
        """
      Then the response has
        | ticket.priority | null |

    Scenario: the keys of a trigger
      When I GET "/api/v2/triggers/{Escalate.id}"
      Then the keys of "trigger" in the response are
        """
        url id title active updated_at created_at default actions conditions description position raw_title category_id
        """
      And the response has
        | trigger.conditions.all[0].operator | is   |
        | trigger.category_id                | null |

  Rule: A trigger compares with the ticket before
    Source: documented.

    Scenario Outline: <operator> <value> <holds> when an open ticket becomes pending
      Given a ticket "Help" that is open
      And a record "Mark" by POST to "/api/v2/triggers":
        """
        {"trigger":{"title":"Mark","conditions":{"all":[{"field":"status","operator":"<operator>","value":"<value>"}]},
          "actions":[{"field":"priority","value":"high"}]}}
        """
      When I update the ticket "Help" with
        | status | pending |
      Then the response has
        | ticket.priority | <priority> |

      Examples:
        | operator       | value   | holds    | priority |
        | value          | pending | holds    | high     |
        | value          | solved  | does not | null     |
        | value_previous | open    | holds    | high     |

  Rule: Categories give triggers their order
    Source: documented.

    Scenario: the list of categories is paged by cursor
      When I POST to "/api/v2/trigger_categories":
        """
        {"trigger_category":{"name":"Incoming","position":1}}
        """
      Then the response is 200 OK
      When I GET "/api/v2/trigger_categories"
      Then the response has
        | trigger_categories[0].name     | Incoming |
        | trigger_categories[0].position | 1        |
        | meta.has_more                  | false    |

    Scenario: a category without a name is refused
      When I POST to "/api/v2/trigger_categories":
        """
        {"trigger_category":{"name":""}}
        """
      Then the response has
        | errors[0].code  | InvalidTriggerCategory |
        | errors[0].title | Name cannot be blank   |
