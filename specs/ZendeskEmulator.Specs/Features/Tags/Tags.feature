@tags @facts-tickets-17
Feature: Tags of an account
  An account lists the tags of its users and organizations with their counts.

  @recorded @emulator
  Rule: Tags are listed by count
    Source: recorded 2023; the order of equally frequent tags is assumed.

    @assumed-A-91
    Scenario: the most frequent tag is the first
      Given the users
        | name  | tags            |
        | Roger | ["vip","crew"]  |
        | Bea   | ["vip","alpha"] |
      When I GET "/api/v2/tags"
      Then the list "tags" in the response is
        | name  | count |
        | vip   | 2     |
        | alpha | 1     |
        | crew  | 1     |
      And the response has
        | count         | 3    |
        | next_page     | null |
        | previous_page | null |

    Scenario: the tags of a deleted user do not count
      Given a user "Roger" with
        | tags | ["vip"] |
      And "Roger" has been deleted
      When I GET "/api/v2/tags/count"
      Then the response has
        | count.value | 0 |

  @documented @emulator
  Rule: Autocomplete finds tags by their beginning
    Source: Zendesk's page on tags.

    Scenario: autocomplete finds tags by two letters
      Given a user "Roger" with
        | tags | ["zyattention","zyattack","other"] |
      When I GET "/api/v2/autocomplete/tags?name=zya"
      Then the body of the response is
        """
        {"tags":["zyattack","zyattention"]}
        """

    @assumed-A-20
    Scenario: autocomplete with one letter finds nothing
      When I GET "/api/v2/autocomplete/tags?name=z"
      Then the response is 400 Bad Request
