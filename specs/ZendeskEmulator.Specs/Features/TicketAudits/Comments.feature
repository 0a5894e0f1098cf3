@tickets @facts-tickets-3 @emulator
Feature: Comments of a ticket

  @recorded
  Rule: Lists

    Scenario: comments are listed oldest first, or newest first on request
      Given a ticket "Help"
      When I comment on "Help": "second"
      And I GET "/api/v2/tickets/{Help.id}/comments?sort_order=desc"
      Then the list "comments" in the response is
        | body        |
        | second      |
        | Please help |
      And the keys of "comments[0]" in the response are
        """
        id type author_id body html_body plain_body public attachments audit_id via created_at metadata
        """
      When I GET "/api/v2/tickets/{Help.id}/comments?page[size]=1&sort=-created_at"
      Then the list "comments" in the response is
        | body   |
        | second |

    @documented
    Scenario: a list can include the authors, and comments are counted
      Given a user "Roger"
      And a ticket "Help" with
        | submitter_id | {Roger.id} |
      When I GET "/api/v2/tickets/{Help.id}/comments?include=users"
      Then the list "users" in the response is
        | name  |
        | Roger |
      When I GET "/api/v2/tickets/{Help.id}/comments/count"
      Then the response has
        | count.value | 1 |

    Scenario: comments of an unknown ticket are not found
      When I GET "/api/v2/tickets/7/comments"
      Then the body of the response is
        """
        {"error":"RecordNotFound","description":"Not found"}
        """

  @documented
  Rule: Every change of a comment adds an event

    Scenario: a comment becomes private
      Given a ticket "Help"
      When I comment on "Help": "secret"
      And I PUT to "/api/v2/tickets/{Help.id}/comments/{response.audit.events[0].id}/make_private"
      Then the response is 200 OK
      And the response has no body
      And the comments of "Help" are
        | body        | public |
        | Please help | true   |
        | secret      | false  |
      When I GET "/api/v2/tickets/{Help.id}/audits?sort_order=desc"
      Then the list "audits[0].events" in the response is
        | type                 | public | comment_id                       |
        | CommentPrivacyChange | false  | {response.audits[1].events[0].id} |

    Scenario: a redacted text has a block for each letter
      Given a ticket "Help"
      When I comment on "Help": "my number is 4111"
      And I PUT to "/api/v2/tickets/{Help.id}/comments/{response.audit.events[0].id}/redact":
        """
        {"text":"4111"}
        """
      Then the response has
        | comment.body | my number is ▇▇▇▇ |
      When I GET "/api/v2/tickets/{Help.id}/audits?sort_order=desc"
      Then the list "audits[0].events" in the response is
        | type                  | comment_id                       |
        | CommentRedactionEvent | {response.audits[1].events[0].id} |

    Scenario: a ticket's description is the text of its html_body
      When I create a ticket with
        | comment | {"html_body":"<p>Hello <b>you</b></p>"} |
      Then the response has
        | ticket.description | /Hello you\s*/ |

  @documented
  Rule: Copies of a ticket

    Scenario: only agents become followers, and an audit shows the change
      Given a user "Agnes" with
        | role  | agent             |
        | email | agnes@example.org |
      And a user "Roger" with
        | email | roger@example.org |
      And a ticket "Help"
      When I update the ticket "Help" with
        | followers | [{"user_id":{Agnes.id}},{"user_id":{Roger.id}}] |
      Then the list "audit.events" in the response is
        | type            | previous_followers | current_followers     |
        | FollowersChange | []                 | ["agnes@example.org"] |
      And the response has
        | ticket.follower_ids     | [{Agnes.id}] |
        | ticket.collaborator_ids | [{Agnes.id}] |
      When I GET "/api/v2/tickets/{Help.id}/followers"
      Then the list "users" in the response is
        | email             |
        | agnes@example.org |
      When I update the ticket "Help" with
        | followers | [{"user_id":{Agnes.id},"action":"delete"}] |
      Then the response has
        | ticket.follower_ids | [] |

    @recorded
    Scenario: collaborators are ids, addresses or people; a person without an address is dropped
      Given a user "Roger" with
        | email | roger@example.org |
      When I create a ticket with
        | comment       | {"body":"x"}                                                                       |
        | collaborators | [{Roger.id},"wilco@example.org",{"name":"Ace","email":"ace@example.org"},{"name":"Nobody"}] |
      Then a ticket was created, which I call "Help"
      When I GET "/api/v2/tickets/{Help.id}/collaborators"
      Then the list "users" in the response is
        | email             |
        | roger@example.org |
        | wilco@example.org |
        | ace@example.org   |
