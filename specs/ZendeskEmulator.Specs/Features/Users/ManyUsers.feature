@users @facts-4.1
Feature: Many users at once: lists, search, counts

  @recorded
  Rule: show_many
    Source: recorded 2023: in order of id, unknown ones silently left out.

    Background:
      Given the users
        | name   | external_id |
        | Roger  | Crew-7      |
        | Anna   | Crew-8      |
        | Stella | Crew-9      |

    Scenario Outline: show_many by <key> lists users in order of id, without unknown ones
      When I GET "/api/v2/users/show_many?<key>=<values>"
      Then the response is 200 OK
      And the list "users" in the response is
        | name   |
        | Roger  |
        | Stella |
      And the response has
        | count         | 2    |
        | next_page     | null |
        | previous_page | null |

      Examples:
        | key | values                           |
        | ids | {Stella.id},7,{Roger.id}         |

      @emulator
      Examples:
        | key          | values                 |
        | external_ids | Crew-9,Crew-999,crew-7 |

    Scenario: more than 100 users are too many
      When I show 101 users at once
      Then the response is 400 Bad Request
      And the response has
        | error | TooManyValues |

  @recorded
  Rule: A search finds a user at once by external_id and by any address
    Source: recorded 2021; the community reports delays, which the emulator does not have.

    Background:
      Given a user "Roger" with
        | email       | roger@example.org |
        | external_id | Crew-7            |

    @emulator
    Scenario Outline: a search for <what> finds Roger
      Given "Roger" has the further identity email "wilco@example.org"
      And a user "Anna"
      When I GET "/api/v2/users/search?<query>"
      Then the response is 200 OK
      And the list "users" in the response is
        | name  |
        | Roger |
      And the response has
        | count | 1 |
      And the response has the header Cache-Control "max-age=10, private"

      Examples:
        | what                           | query                                    |
        | the external_id                | external_id=crew-7                       |
        | the email                      | query=roger@example.org                  |
        | a secondary email              | query=wilco@example.org                  |
        | the email by its key           | query=email:roger@example.org            |
        | a user with a role and a name  | query=type:user+role:end-user+name:roger |

    @emulator
    Scenario: a search that finds nobody is an empty list
      When I GET "/api/v2/users/search?external_id=Crew-99"
      Then the response is 200 OK
      And the list "users" in the response is empty

    @emulator
    Scenario: a deleted user is not found
      Given "Roger" has been deleted
      When I GET "/api/v2/users/search?query=roger"
      Then the list "users" in the response is empty

    @emulator
    Scenario: an empty search finds everybody
      Given a user "Wilco"
      When I GET "/api/v2/users/search"
      Then the response is 200 OK
      And the response has
        | users[1].name | /.+/ |

    @recorded @emulator
    Scenario Outline: a phone number is found <how>
      Given a user "Wilco" with
        | phone | (111) 222-3333 |
      When I GET "/api/v2/users/search?query=phone:<phone>"
      Then the list "users" in the response is
        | name  |
        | Wilco |

      Examples:
        | how                               | phone               |
        | with a star and all its signs     | *(111)%20222-3333   |
        | by its digits                     | 1112223333          |
        | with other signs between digits   | 111.222.3333        |

    @emulator @assumed-A-24
    Scenario: a search by an unknown key finds nobody
      When I GET "/api/v2/users/search?query=mood:sleepy"
      Then the response is 200 OK
      And the list "users" in the response is empty

    @emulator @documented
    Scenario: autocomplete finds by the beginning of a name
      When I GET "/api/v2/users/autocomplete?name=Rog"
      Then the list "users" in the response is
        | name  |
        | Roger |

    @emulator @assumed-A-20
    Scenario: autocomplete needs two characters
      When I GET "/api/v2/users/autocomplete?name=R"
      Then the response is 400 Bad Request
      And the response has
        | error | BadRequest |

  @emulator @recorded
  Rule: Lists and counts
    Source: Zendesk's page on users; recorded 2023.

    Background:
      Given the users
        | name   | external_id | email              | role     |
        | Roger  | Crew-7      | roger@example.org  | end-user |
        | Anna   | Crew-8      | anna@example.org   | agent    |
        | Stella | Crew-9      | stella@example.org | end-user |

    Scenario: users are listed in order of id, the owner of the account first
      When I GET "/api/v2/users"
      Then the response is 200 OK
      And the list "users" in the response is
        | name   | role     |
        | Owner  | admin    |
        | Roger  | end-user |
        | Anna   | agent    |
        | Stella | end-user |
      And the response has
        | count         | 4    |
        | next_page     | null |
        | previous_page | null |

    Scenario Outline: the list can be filtered by <what>
      When I GET "/api/v2/users?<filter>"
      Then the list "users" in the response is
        | name    |
        | <first> |
        | <then>  |

      Examples:
        | what      | filter                       | first | then   |
        | role      | role=end-user                | Roger | Stella |
        | two roles | role[]=agent&role[]=admin    | Owner | Anna   |

    Scenario: the list can be filtered by external_id
      When I GET "/api/v2/users?external_id=CREW-8"
      Then the list "users" in the response is
        | name |
        | Anna |

    Scenario: a deleted user is neither listed nor counted
      Given "Roger" has been deleted
      When I GET "/api/v2/users?role=end-user"
      Then the list "users" in the response is
        | name   |
        | Stella |
      When I GET "/api/v2/users/count"
      Then the response has
        | count.value | 3 |

    @documented
    Scenario: the count is an object
      When I GET "/api/v2/users/count"
      Then the response is 200 OK
      And the response has
        | count.value        | 4                                 |
        | count.refreshed_at | /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/ |

    @documented
    Scenario: deleted users are listed and counted separately
      Given "Roger" has been deleted
      When I GET "/api/v2/deleted_users"
      Then the list "deleted_users" in the response is
        | id         | email | active |
        | {Roger.id} | null  | false  |
      When I GET "/api/v2/deleted_users/count"
      Then the response has
        | count.value | 1 |

    @recorded
    Scenario: deleted users are listed by name
      Given a user "Wilco"
      And a user "Anna"
      And "Wilco" has been deleted
      And "Anna" has been deleted
      When I GET "/api/v2/deleted_users"
      Then the list "deleted_users" in the response is
        | name  |
        | Anna  |
        | Wilco |

    @recorded
    Scenario: a user can be permanently deleted once, and the response still has its name
      Given "Roger" has been deleted
      When I DELETE "/api/v2/deleted_users/{Roger.id}"
      Then the response is 200 OK
      And the response has
        | deleted_user.name | Roger |
      When I GET "/api/v2/deleted_users/{Roger.id}"
      Then the response has
        | deleted_user.name | Permanently Deleted User |
      When I DELETE "/api/v2/deleted_users/{Roger.id}"
      Then the response is 422
      And the complaint about "user_id" is
        | description | User Only one deletion request needed per user |
        | error       | DuplicateValue                                 |

  @documented
  Rule: Records of a user
    Source: Zendesk's page on users.

    Scenario: include adds identities and organizations
      Given an organization "Space Corps"
      And a user "Roger" with
        | email           | roger@example.org |
        | organization_id | {Space Corps.id}  |
      When I GET "/api/v2/users/{Roger.id}?include=identities,organizations"
      Then the user in the response is "Roger"
      And the list "identities" in the response is
        | value             | user_id    |
        | roger@example.org | {Roger.id} |
      And the list "organizations" in the response is
        | name        |
        | Space Corps |

    Scenario: related counts the records of a user
      Given a user "Roger"
      When I GET "/api/v2/users/{Roger.id}/related"
      Then the response is 200 OK
      And the response has
        | user_related.requested_tickets | 0 |
        | user_related.assigned_tickets  | 0 |
        | user_related.ccd_tickets       | 0 |
      And the keys of "user_related" in the response are
        """
        assigned_tickets requested_tickets topics topic_comments votes subscriptions entry_subscriptions forum_subscriptions
        organization_subscriptions followed_tickets ccd_tickets
        """

    Scenario: tags are set, added, removed and listed
      Given a user "Roger" with
        | tags | ["crew"] |
      When I PUT to "/api/v2/users/{Roger.id}/tags":
        """
        {"tags":["vip"]}
        """
      Then the response has
        | tags | ["crew","vip"] |
      When I POST to "/api/v2/users/{Roger.id}/tags":
        """
        {"tags":["captain","vip"]}
        """
      Then the response has
        | tags | ["captain","vip"] |
      When I DELETE "/api/v2/users/{Roger.id}/tags":
        """
        {"tags":["vip"]}
        """
      And I GET "/api/v2/users/{Roger.id}/tags"
      Then the response has
        | tags | ["captain"] |

    @assumed-A-26
    Scenario: a body without tags does not clear them
      Given a user "Roger" with
        | tags | ["crew"] |
      When I POST to "/api/v2/users/{Roger.id}/tags":
        """
        {}
        """
      Then the response is 400 Bad Request
      And "Roger" is unchanged
