@macros @emulator @facts-tickets-12 @facts-tickets-17
Feature: Macros
  A macro is a list of actions under one title. Agents apply it to tickets.

  @recorded
  Rule: A new account has two macros
    Source: recorded 2023.

    Scenario: the macros of a new account
      When I GET "/api/v2/macros"
      Then the response has
        | count           | 2                       |
        | macros[0].title | Customer not responding |
        | macros[1].title | Downgrade and inform    |
      And the keys of "macros[0]" in the response are
        """
        url id title active updated_at created_at default position description actions restriction raw_title
        """

  @recorded
  Rule: Macros are created, changed and deleted
    Source: recorded 2023; the refusals follow from the documented values.

    Background:
      Given a record "Solve" by POST to "/api/v2/macros":
        """
        {"macro":{"title":"FAQ::Solve","actions":[{"field":"status","value":"solved"}]}}
        """

    Scenario: a new macro is active, and all agents have it
      When I GET "/api/v2/macros/{Solve.id}"
      Then the response has
        | macro.active           | true       |
        | macro.raw_title        | FAQ::Solve |
        | macro.restriction      | null       |
        | macro.actions[0].field | status     |
        | macro.actions[0].value | solved     |

    Scenario: an update of the actions replaces them all
      When I PUT to "/api/v2/macros/{Solve.id}":
        """
        {"macro":{"actions":[{"field":"priority","value":"high"}]}}
        """
      Then the response is 200 OK
      And the response has
        | macro.title            | FAQ::Solve |
        | macro.actions[0].field | priority   |

    @assumed-A-131
    Scenario: a status that macros do not set is refused
      When I PUT to "/api/v2/macros/{Solve.id}":
        """
        {"macro":{"actions":[{"field":"status","value":"closed"}]}}
        """
      Then the complaint about "base" is
        | description | Invalid value 'closed' in 'Status / closed' |
        | error       | InvalidValue                                |

    Scenario: several macros are deleted without a job
      When I DELETE "/api/v2/macros/destroy_many?ids={Solve.id}"
      Then the response is 204 No Content
      When I GET "/api/v2/macros/{Solve.id}"
      Then the response is 404 Not Found

    Scenario: several macros get a position at once
      When I PUT to "/api/v2/macros/update_many":
        """
        {"macros":[{"id":{Solve.id},"position":5,"active":false}]}
        """
      Then the response has
        | count              | 1     |
        | macros[0].position | 5     |
        | macros[0].active   | false |

    @assumed-A-135
    Scenario: the first part of a title is the category
      When I GET "/api/v2/macros/categories"
      Then the response has
        | categories[0] | FAQ |
      When I GET "/api/v2/macros/active?category=FAQ"
      Then the response has
        | count        | 1          |
        | macros[0].id | {Solve.id} |

    Scenario: a search finds words of titles
      When I GET "/api/v2/macros/search?query=solve"
      Then the response has
        | count        | 1          |
        | macros[0].id | {Solve.id} |

  @documented
  Rule: Applying a macro shows what it would change, and changes nothing
    Source: Zendesk's page on macros.

    Background:
      Given a user "Roger" with
        | email | roger@example.org |
      And a record "Lamp" by POST to "/api/v2/tickets":
        """
        {"ticket":{"subject":"Lamp","requester_id":{Roger.id},"tags":["dark"],"comment":{"body":"It is dark"}}}
        """
      And a record "Reply" by POST to "/api/v2/macros":
        """
        {"macro":{"title":"Reply","actions":[{"field":"status","value":"pending"},{"field":"current_tags","value":"vip"},
        {"field":"comment_value","value":"Hello {{ticket.requester.name}}"}]}}
        """

    Scenario: without a ticket, the response has the changed properties alone
      When I GET "/api/v2/macros/{Reply.id}/apply"
      Then the keys of "result.ticket" in the response are
        """
        comment status tags
        """
      And the response has
        | result.ticket.status         | pending                         |
        | result.ticket.comment.body   | Hello {{ticket.requester.name}} |
        | result.ticket.comment.public | true                            |

    Scenario: with a ticket, the response has the whole ticket
      When I GET "/api/v2/tickets/{Lamp.id}/macros/{Reply.id}/apply"
      Then the response has
        | result.ticket.id           | {Lamp.id}   |
        | result.ticket.status       | pending     |
        | result.ticket.tags[0]      | dark        |
        | result.ticket.tags[1]      | vip         |
        | result.ticket.comment.body | Hello Roger |
      When I GET "/api/v2/tickets/{Lamp.id}"
      Then the response has
        | ticket.status  | new  |
        | ticket.tags[0] | dark |

  @documented
  Rule: A restriction says who sees a macro
    Source: Zendesk's pages on macros and custom roles.

    Background:
      Given a user "Agnes" with
        | email | agnes@example.org |
        | role  | agent             |
      And a user "Fred" with
        | email | fred@example.org |
        | role  | agent            |
      And a record "Own" by POST to "/api/v2/macros":
        """
        {"macro":{"title":"Own","actions":[{"field":"status","value":"open"}],"restriction":{"type":"User","id":{Agnes.id}}}}
        """

    Scenario: an agent sees its own macro
      Given I send the credentials "agnes@example.org/token:any"
      When I GET "/api/v2/macros?access=personal"
      Then the response has
        | count        | 1        |
        | macros[0].id | {Own.id} |

    @assumed-A-128
    Scenario: another agent does not see it
      Given I send the credentials "fred@example.org/token:any"
      When I GET "/api/v2/macros/{Own.id}"
      Then the response is 404 Not Found

    Scenario: an admin lists the macros of all agents
      When I GET "/api/v2/macros?access=agents"
      Then the response has
        | count | 1 |

    @assumed-A-128
    Scenario: an agent without a role creates no macro for all
      Given I send the credentials "fred@example.org/token:any"
      When I POST to "/api/v2/macros":
        """
        {"macro":{"title":"All","actions":[{"field":"status","value":"open"}]}}
        """
      Then the response is 403 Forbidden
