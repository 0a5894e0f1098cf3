@users @tickets @facts-tickets-18 @emulator
Feature: Users with tickets

  @documented
  Rule: Tickets affect what can be done with their user

    @assumed-A-73
    Scenario: a user with a ticket that is not closed cannot be deleted
      Given a user "Roger"
      And a ticket "Help" with
        | requester_id | {Roger.id} |
      When I delete "Roger"
      Then the complaints are about "base" and nothing else
      When I update the ticket "Help" with
        | status | closed |
      And I delete "Roger"
      Then the response is 200 OK

    Scenario: related counts a user's tickets
      Given a user "Agnes" with
        | role  | agent             |
        | email | agnes@example.org |
      And a user "Roger" with
        | email | roger@example.org |
      And a ticket "Help" with
        | requester_id | {Roger.id}                                         |
        | assignee_id  | {Agnes.id}                                         |
        | email_ccs    | [{"user_id":{Roger.id}}]                           |
      When I GET "/api/v2/users/{Roger.id}/related"
      Then the response has
        | user_related.requested_tickets | 1 |
        | user_related.ccd_tickets       | 1 |
        | user_related.assigned_tickets  | 0 |
      When I GET "/api/v2/users/{Agnes.id}/related"
      Then the response has
        | user_related.assigned_tickets | 1 |

    Scenario: the tickets of a merged user go to the winner
      Given a user "Roger"
      And a user "Wilco"
      And a ticket "Help" with
        | requester_id | {Roger.id} |
      When I PUT to "/api/v2/users/{Roger.id}/merge":
        """
        {"user":{"id":{Wilco.id}}}
        """
      Then the ticket "Help" has
        | requester_id | {Wilco.id} |
