@bookmarks @emulator @facts-tickets-5
Feature: Bookmarks
  An agent's bookmarks lead to tickets. No other agent sees them.

  Background:
    Given a record "Broken mop" by POST to "/api/v2/tickets":
      """
      {"ticket":{"subject":"Broken mop","comment":{"body":"It is broken."}}}
      """

  @documented
  Rule: An agent has at most one bookmark of a ticket
    Source: Zendesk's page on bookmarks.

    Scenario: bookmarking a ticket again returns the first bookmark
      When I POST to "/api/v2/bookmarks":
        """
        {"bookmark":{"ticket_id":{Broken mop.id}}}
        """
      Then the response is 201 Created
      And the response has
        | bookmark.ticket.subject | Broken mop |
      When I send the same request again
      Then the response is 200 OK
      When I GET "/api/v2/bookmarks"
      Then the response has
        | count | 1 |
      And the keys of "bookmarks[0]" in the response are
        """
        url id created_at ticket
        """
      When I DELETE "bookmarks[0].url" of the response
      Then the response is 204 No Content

    @assumed-A-115
    Scenario: an unknown ticket cannot be bookmarked
      When I POST to "/api/v2/bookmarks":
        """
        {"bookmark":{"ticket_id":999999}}
        """
      Then the complaint about "ticket" is
        | description | Ticket cannot be blank |
        | error       | BlankValue             |

    Scenario: each agent has its own bookmarks
      Given a record "Mine" by POST to "/api/v2/bookmarks":
        """
        {"bookmark":{"ticket_id":{Broken mop.id}}}
        """
      And a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |
      And I am "Anna"
      When I GET "/api/v2/bookmarks"
      Then the list "bookmarks" in the response is empty
      When I DELETE "/api/v2/bookmarks/{Mine.id}"
      Then the response is 404 Not Found
