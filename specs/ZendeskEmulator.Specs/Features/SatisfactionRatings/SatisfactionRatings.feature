@satisfaction_ratings @tickets @emulator @facts-tickets-14
Feature: Satisfaction ratings
  The requester of a solved ticket says whether the answer was good.

  Background:
    Given the time is frozen at "2027-01-31T12:00:00Z"
    And a user "Wilma" with
      | email | wilma@example.org |
    And a user "Agnes" with
      | email | agnes@example.org |
      | role  | agent             |
    And a user "Olga" with
      | email | olga@example.org |
      | role  | admin            |
    And a ticket "Lamp" with
      | requester_id | {Wilma.id} |

  @documented
  Rule: The requester rates a solved ticket
    Source: Zendesk's page on satisfaction ratings.

    Background:
      When I PUT to "/api/v2/tickets/{Lamp.id}":
        """
        {"ticket":{"status":"solved","assignee_id":{Agnes.id}}}
        """

    Scenario: a rating has the ticket's people, and the ticket shows it
      Given I am "Wilma"
      When I POST to "/api/v2/tickets/{Lamp.id}/satisfaction_rating":
        """
        {"satisfaction_rating":{"score":"good","comment":"It is bright"}}
        """
      Then the response is 200 OK
      And the keys of "satisfaction_rating" in the response are
        """
        url id assignee_id group_id requester_id ticket_id score created_at updated_at comment
        """
      And the response has
        | satisfaction_rating.assignee_id  | {Agnes.id} |
        | satisfaction_rating.requester_id | {Wilma.id} |
        | satisfaction_rating.ticket_id    | {Lamp.id}  |
      Given I am "Agnes"
      When I GET "/api/v2/tickets/{Lamp.id}"
      Then the response has
        | ticket.satisfaction_rating.score   | good         |
        | ticket.satisfaction_rating.comment | It is bright |

    Scenario: a second rating replaces the first, and a bad one has a reason
      Given I am "Wilma"
      When I POST to "/api/v2/tickets/{Lamp.id}/satisfaction_rating":
        """
        {"satisfaction_rating":{"score":"good"}}
        """
      And I POST to "/api/v2/tickets/{Lamp.id}/satisfaction_rating":
        """
        {"satisfaction_rating":{"score":"bad","reason_code":5}}
        """
      Then the response has
        | satisfaction_rating.score       | bad                                |
        | satisfaction_rating.reason      | The issue took too long to resolve |
        | satisfaction_rating.reason_code | 5                                  |
      Given I am "Olga"
      When I GET "/api/v2/satisfaction_ratings/count"
      Then the response has
        | count.value | 1 |

    Scenario: admins list ratings, agents do not
      Given I am "Agnes"
      When I GET "/api/v2/satisfaction_ratings"
      Then the response is 403 Forbidden
      Given I am "Olga"
      When I GET "/api/v2/satisfaction_ratings"
      Then the response is 200 OK

    Scenario: another score is refused
      Given I am "Wilma"
      When I POST to "/api/v2/tickets/{Lamp.id}/satisfaction_rating":
        """
        {"satisfaction_rating":{"score":"splendid"}}
        """
      Then the response is 422 Unprocessable Entity

    @assumed-A-130
    Scenario: an agent cannot rate the ticket of somebody else
      Given I am "Agnes"
      When I POST to "/api/v2/tickets/{Lamp.id}/satisfaction_rating":
        """
        {"satisfaction_rating":{"score":"good"}}
        """
      Then the response is 403 Forbidden

  @assumed-A-130
  Rule: Only a ticket that was solved is rated
    Source: the documentation says which tickets can be rated, not what else is answered.

    Scenario: an open ticket is not rated
      Given I am "Wilma"
      When I POST to "/api/v2/tickets/{Lamp.id}/satisfaction_rating":
        """
        {"satisfaction_rating":{"score":"good"}}
        """
      Then the response is 422 Unprocessable Entity
