@requests @emulator @facts-tickets-8
Feature: Requests of end users
  An end user sees its tickets as requests, without private comments and agents' properties.

  Background:
    Given a user "Wilma" with
      | email | wilma@example.org |
    And a user "Fred" with
      | email | fred@example.org |

  @documented
  Rule: A request is a ticket of its requester
    Source: Zendesk's page on requests.

    Scenario: an end user creates a request
      Given I send the credentials "wilma@example.org/token:any"
      When I POST to "/api/v2/requests":
        """
        {"request":{"subject":"Lamp","comment":{"body":"It is dark"}}}
        """
      Then the response is 201 Created
      And the response has
        | request.requester_id | {Wilma.id} |
        | request.status       | new        |
        | request.description  | It is dark |
      When I GET "/api/v2/requests"
      Then the response has
        | count               | 1    |
        | requests[0].subject | Lamp |

    Scenario: a request without credentials names its requester in the body
      Given I send no credentials
      When I POST to "/api/v2/requests":
        """
        {"request":{"subject":"Lamp","comment":{"body":"x"},"requester":{"name":"Anna","email":"anna@example.org"}}}
        """
      Then the response is 201 Created
      When I POST to "/api/v2/requests":
        """
        {"request":{"subject":"Lamp","comment":{"body":"x"}}}
        """
      Then the response is 422 Unprocessable Entity

    Scenario: another end user does not see the request
      Given I send the credentials "wilma@example.org/token:any"
      And a record "Lamp" by POST to "/api/v2/requests":
        """
        {"request":{"subject":"Lamp","comment":{"body":"It is dark"}}}
        """
      And I send the credentials "fred@example.org/token:any"
      When I GET "/api/v2/requests/{Lamp.id}"
      Then the response is 404 Not Found
      When I GET "/api/v2/requests"
      Then the list "requests" in the response is empty

    @assumed-A-119
    Scenario: a ticket without a public comment is not a request
      Given a record "Lamp" by POST to "/api/v2/tickets":
        """
        {"ticket":{"subject":"Lamp","requester_id":{Wilma.id},"comment":{"body":"Watch her","public":false}}}
        """
      And I send the credentials "wilma@example.org/token:any"
      When I GET "/api/v2/requests/{Lamp.id}"
      Then the response is 404 Not Found

  @documented
  Rule: A requester can comment, and solve a request that has an agent
    Source: Zendesk's page on requests.

    Scenario: a public comment of an agent is shown, a private one is not
      Given a record "Lamp" by POST to "/api/v2/tickets":
        """
        {"ticket":{"subject":"Lamp","requester_id":{Wilma.id},"comment":{"body":"It is dark"}}}
        """
      When I update the ticket "Lamp" with
        | comment | {"body":"Is she right?","public":false} |
      And I update the ticket "Lamp" with
        | comment | {"body":"Try the switch"} |
      Given I send the credentials "wilma@example.org/token:any"
      When I GET "/api/v2/requests/{Lamp.id}/comments"
      Then the list "comments" in the response is
        | body           |
        | It is dark     |
        | Try the switch |

    Scenario: a comment opens a pending request again
      Given a user "Agnes" with
        | email | agnes@example.org |
        | role  | agent             |
      And a record "Lamp" by POST to "/api/v2/tickets":
        """
        {"ticket":{"subject":"Lamp","requester_id":{Wilma.id},"assignee_id":{Agnes.id},"status":"pending","comment":{"body":"x"}}}
        """
      And I send the credentials "wilma@example.org/token:any"
      When I PUT to "/api/v2/requests/{Lamp.id}":
        """
        {"request":{"comment":{"body":"Still dark"}}}
        """
      Then the response has
        | request.status              | open |
        | request.can_be_solved_by_me | true |
      When I PUT to "/api/v2/requests/{Lamp.id}":
        """
        {"request":{"solved":true}}
        """
      Then the response has
        | request.status | solved |

    Scenario: a request without an agent cannot be solved
      Given I send the credentials "wilma@example.org/token:any"
      And a record "Lamp" by POST to "/api/v2/requests":
        """
        {"request":{"subject":"Lamp","comment":{"body":"It is dark"}}}
        """
      When I PUT to "/api/v2/requests/{Lamp.id}":
        """
        {"request":{"solved":true}}
        """
      Then the response is 200 OK
      And the response has
        | request.status              | new   |
        | request.can_be_solved_by_me | false |
