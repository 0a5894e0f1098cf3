@users @create-or-update @facts-3.6
Feature: Create or update: null, absent and replaced values
  A property that is not sent stays, null clears it, and tags are replaced as a whole.

  Background:
    Given a user "Roger" with
      | email       | roger@example.org     |
      | external_id | Crew-7                |
      | alias       | Wilco                 |
      | details     | Janitor               |
      | notes       | Asleep in the closet  |
      | tags        | ["crew","janitor"]    |

  @recorded
  Rule: Absent properties do not change
    Source: recorded 2021.

    Scenario: properties that are not sent do not change
      When I create or update a user with
        | external_id | Crew-7        |
        | name        | Captain Wilco |
      Then the user in the response has
        | name    | Captain Wilco        |
        | email   | roger@example.org    |
        | alias   | Wilco                |
        | details | Janitor              |
        | notes   | Asleep in the closet |
        | tags    | ["crew","janitor"]   |

    @inferred
    Scenario: a suspended user stays suspended
      Given a user "Stella" with
        | external_id | Crew-9 |
        | suspended   | true   |
      When I create or update a user with
        | external_id | Crew-9 |
        | notes       | Awake  |
      Then the user in the response has
        | notes     | Awake |
        | suspended | true  |

    Scenario: a request with only a key changes nothing
      When I create or update a user with
        | external_id | Crew-7 |
      Then "Roger" was updated
      And "Roger" is unchanged

  @documented
  Rule: Null clears, and so does an empty text
    Source: documented as nullable; the empty alias is recorded 2021; users of a client report that empty texts clear values.

    Scenario Outline: <value> <what becomes of> <property>
      When I update "Roger" with
        | <property> | <value> |
      Then the user in the response has
        | <property> | <after> |

      Examples:
        | property    | value | what becomes of | after |
        | external_id | null  | clears          | null  |
        | details     | null  | clears          | null  |
        | notes       | null  | clears          | null  |
        | details     | ""    | blanks          | ""    |
        | notes       | ""    | blanks          | ""    |
        | external_id | ""    | clears          | null  |

    @recorded
    Scenario: a null alias becomes an empty text
      When I update "Roger" with
        | alias | null |
      Then the user in the response has
        | alias | "" |

    Scenario: a cleared external_id can be used by another user
      When I update "Roger" with
        | external_id | null |
      And I create or update a user with
        | name        | Stella |
        | external_id | Crew-7 |
      Then a user was created, whom I call "Stella"

  @recorded
  Rule: Tags are replaced
    Source: recorded 2021; their order is not the one that was sent.

    Scenario: the sent tags replace the old ones
      When I create or update a user with
        | external_id | Crew-7             |
        | tags        | ["vip","captain"]  |
      Then the user in the response has
        | tags | ["captain","vip"] |

    Scenario: an empty list clears the tags
      When I create or update a user with
        | external_id | Crew-7 |
        | tags        | []     |
      Then the user in the response has
        | tags | [] |

    @assumed-A-10
    Scenario: tags are in lower case, without duplicates, in order
      When I create or update a user with
        | external_id | Crew-7                            |
        | tags        | ["VIP","vip","Crew"] |
      Then the user in the response has
        | tags | ["crew","vip"] |

    @recorded
    Scenario: a tag with a blank inside becomes two tags
      When I create or update a user with
        | external_id | Crew-7           |
        | tags        | ["nice person"]  |
      Then the user in the response has
        | tags | ["nice","person"] |

  @documented
  Rule: Properties that cannot be written are ignored
    Source: Zendesk's page on users: read-only properties; unknown keys are dropped.

    Scenario: read-only and unknown properties are ignored
      When I create or update a user with
        | external_id | Crew-7               |
        | created_at  | 2001-01-01T00:00:00Z |
        | active      | false                |
        | role_type   | 4                    |
        | mood        | sleepy               |
      Then "Roger" was updated
      And "Roger" is unchanged

    Scenario: sending a user back as it was received changes nothing
      When I PUT to "/api/v2/users/{Roger.id}":
        """
        {"user":{"id":{Roger.id},"url":"{Roger.url}","name":"Roger","email":"roger@example.org","external_id":"Crew-7","role":"end-user","verified":false,"photo":null,"user_fields":{},"locale_id":1,"organization_id":null}}
        """
      Then the response is 200 OK
      And "Roger" is unchanged
