@tickets @facts-tickets-2.11 @emulator
Feature: Tags of a ticket

  @documented
  Rule: Tags are set, added and removed

    Scenario: each call returns all tags
      Given a ticket "Help"
      When I POST to "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["b","a"]}
        """
      Then the response is 201 Created
      And the response has
        | tags | ["a","b"] |
      When I PUT to "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["c"]}
        """
      Then the response is 200 OK
      And the response has
        | tags | ["a","b","c"] |
      When I DELETE "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["a"]}
        """
      Then the response has
        | tags | ["b","c"] |
      When I DELETE "/api/v2/tickets/{Help.id}/tags?tags=b,c"
      Then the response has
        | tags | [] |

    Scenario: an audit shows the change of tags
      Given a ticket "Help" with
        | tags | ["a"] |
      When I PUT to "/api/v2/tickets/{Help.id}/tags":
        """
        {"tags":["b"]}
        """
      And I GET "/api/v2/tickets/{Help.id}/audits?sort_order=desc"
      Then the list "audits[0].events" in the response is
        | type   | field_name | value     | previous_value |
        | Change | tags       | ["a","b"] | ["a"]          |

    @recorded
    Scenario: a closed ticket keeps its tags
      Given a ticket "Old" that is closed
      When I PUT to "/api/v2/tickets/{Old.id}/tags":
        """
        {"tags":["b"]}
        """
      Then the complaint about "status" is
        | description | Status: closed prevents ticket update |
