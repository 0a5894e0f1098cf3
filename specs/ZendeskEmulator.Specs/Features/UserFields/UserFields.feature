@user-fields @users @emulator @facts-4.3
Feature: User fields
  An account declares fields. Every user has a value for each field.

  @recorded
  Rule: Declaring a field
    Source: recorded 2021 and 2023.

    Scenario: a new field is 201 with its Location and the recorded keys in their order
      When I POST to "/api/v2/user_fields":
        """
        {"user_field":{"key":"quest","title":"Quest"}}
        """
      Then the response is 201 Created
      And the keys of "user_field" in the response are
        """
        url id type key title description raw_title raw_description position active system regexp_for_validation created_at updated_at
        """
      And the response has
        | user_field.type     | text  |
        | user_field.position | 9999  |
        | user_field.active   | true  |
        | user_field.system   | false |
      And the response has a header Location like ".*/api/v2/user_fields/\d+\.json"

    Scenario: a key is unique
      Given a user field "Quest" of the type text with the key "quest"
      When I POST to "/api/v2/user_fields":
        """
        {"user_field":{"key":"quest","title":"Another quest"}}
        """
      Then the complaints are about "key" and nothing else
      And the response has
        | details.key[0].description | Key: has already been taken |

    @inferred @assumed-A-39
    Scenario Outline: a field without <what> is refused
      When I POST to "/api/v2/user_fields":
        """
        {"user_field":<field>}
        """
      Then the complaints are about "<what>" and nothing else

      Examples:
        | what  | field                                                |
        | title | {"key":"quest"}                                      |
        | key   | {"title":"Quest"}                                    |
        | type  | {"key":"quest","title":"Quest","type":"janitor"} |

    Scenario: a field is shown, changed and deleted
      Given a user field "Quest" of the type text with the key "quest"
      When I PUT to "/api/v2/user_fields/{Quest.id}":
        """
        {"user_field":{"title":"Space quest"}}
        """
      Then the response is 200 OK
      And the response has
        | user_field.title | Space quest |
        | user_field.key   | quest       |
      When I DELETE "/api/v2/user_fields/{Quest.id}"
      Then the response is 204 No Content
      When I GET "/api/v2/user_fields/{Quest.id}"
      Then the response is 200 OK
      And the response has
        | user_field.active | false |
      When I GET "/api/v2/user_fields/quest"
      Then the response is 404 Not Found

    Scenario: fields are listed
      Given a user field "Quest" of the type text with the key "quest"
      And a user field "Crew" of the type checkbox with the key "crew"
      When I GET "/api/v2/user_fields"
      Then the list "user_fields" in the response is
        | key   | type     |
        | quest | text     |
        | crew  | checkbox |

  @recorded
  Rule: Every user has a value for every field
    Source: recorded 2021: null where nothing is set, false for a checkbox, dates with a time.

    Background:
      Given a user field "Quest" of the type text with the key "quest"
      And a user field "Crew" of the type checkbox with the key "crew"
      And a user field "Born" of the type date with the key "born"
      And a user field "Points" of the type integer with the key "points"

    Scenario: a user without values has every field, empty
      When I create or update a user with
        | name | Roger |
      Then the user in the response has
        | user_fields | {"quest":null,"crew":false,"born":null,"points":null} |

    Scenario: values have the type of their field
      When I create or update a user with
        | name        | Roger                                                               |
        | user_fields | {"quest":"sword","crew":"on","born":"1986-10-01","points":"202"} |
      Then the user in the response has
        | user_fields | {"quest":"sword","crew":true,"born":"1986-10-01T00:00:00+00:00","points":202} |

    Scenario: fields that are not sent stay, and null clears a field
      Given a user "Roger" with
        | external_id | Crew-7                                |
        | user_fields | {"quest":"sword","points":202} |
      When I create or update a user with
        | external_id | Crew-7                            |
        | user_fields | {"quest":null,"crew":true} |
      Then the user in the response has
        | user_fields | {"quest":null,"crew":true,"born":null,"points":202} |

    Scenario: null for user_fields is ignored
      Given a user "Roger" with
        | user_fields | {"quest":"sword"} |
      When I update "Roger" with
        | user_fields | null |
      Then "Roger" is unchanged

    @inferred
    Scenario: an undeclared key is ignored
      When I create or update a user with
        | name        | Roger                                |
        | user_fields | {"quest":"sword","mood":"sleepy"} |
      Then the user in the response has
        | user_fields | {"quest":"sword","crew":false,"born":null,"points":null} |

    @inferred @assumed-A-41
    Scenario: a value of the wrong type is refused and nothing is stored
      Given a user "Roger" with
        | external_id | Crew-7 |
      When I create or update a user with
        | external_id | Crew-7              |
        | name        | Wilco               |
        | user_fields | {"points":"many"} |
      Then the complaint about "points" is
        | description | Points: is invalid |
        | error       | InvalidValue       |
      And "Roger" is unchanged

    Scenario: a deleted field is gone from every user
      Given a user "Roger" with
        | user_fields | {"quest":"sword"} |
      When I DELETE "/api/v2/user_fields/{Quest.id}"
      Then "Roger" has
        | user_fields | {"crew":false,"born":null,"points":null} |

    @recorded
    Scenario: a deleted field can be shown by its id but is not listed
      When I DELETE "/api/v2/user_fields/{Quest.id}"
      And I GET "/api/v2/user_fields/{Quest.id}"
      Then the response is 200 OK
      And the response has
        | user_field.key    | quest |
        | user_field.active | false |
      When I GET "/api/v2/user_fields/show_many?keys=quest"
      Then the list "user_fields" in the response is empty

    @inferred @assumed-A-42
    Scenario: a field that reuses a key starts without values
      Given a user "Roger" with
        | user_fields | {"quest":"sword"} |
      When I DELETE "/api/v2/user_fields/{Quest.id}"
      And I POST to "/api/v2/user_fields":
        """
        {"user_field":{"key":"quest","title":"Quest again"}}
        """
      Then the response is 201 Created
      And "Roger" has
        | user_fields | {"crew":false,"born":null,"points":null,"quest":null} |

    @inferred @assumed-A-44
    Scenario: users do not have an inactive field until it is active again
      Given a user "Roger" with
        | user_fields | {"quest":"sword"} |
      When I PUT to "/api/v2/user_fields/{Quest.id}":
        """
        {"user_field":{"active":false}}
        """
      Then "Roger" has
        | user_fields | {"crew":false,"born":null,"points":null} |
      When I PUT to "/api/v2/user_fields/{Quest.id}":
        """
        {"user_field":{"active":true}}
        """
      Then "Roger" has
        | user_fields | {"quest":"sword","crew":false,"born":null,"points":null} |

    Scenario: a field that is declared later appears in every user
      Given a user "Roger"
      And a user field "Rank" of the type text with the key "rank"
      Then "Roger" has
        | user_fields | {"quest":null,"crew":false,"born":null,"points":null,"rank":null} |

  @documented @assumed-A-40
  Rule: Fields with options are linked to tags
    Source: Zendesk's page on users; recorded that a checkbox adds its tag.

    Background:
      Given I POST a user field "Plan":
        """
        {"user_field":{"type":"dropdown","key":"plan","title":"Plan","custom_field_options":[{"name":"Gold","value":"gold"},{"name":"Silver","value":"silver"}]}}
        """

    Scenario: an option's value becomes a tag of the user
      When I create or update a user with
        | name        | Roger             |
        | user_fields | {"plan":"gold"} |
      Then the user in the response has
        | tags | ["gold"] |

    Scenario: a tag sets the value of its field
      When I create or update a user with
        | name | Roger      |
        | tags | ["silver"] |
      Then the response has
        | user.user_fields.plan | silver |

    Scenario: another value replaces the tag
      Given a user "Roger" with
        | user_fields | {"plan":"gold"} |
      When I update "Roger" with
        | user_fields | {"plan":"silver"} |
      Then the user in the response has
        | tags | ["silver"] |

    @assumed-A-41
    Scenario: an unknown option is refused
      When I create or update a user with
        | name        | Roger            |
        | user_fields | {"plan":"tin"} |
      Then the complaints are about "plan" and nothing else

    @documented
    Scenario: users are found by the value
      Given a user "Roger" with
        | user_fields | {"plan":"gold"} |
      And a user "Anna" with
        | user_fields | {"plan":"silver"} |
      When I GET "/api/v2/users/search?query=plan:gold"
      Then the list "users" in the response is
        | name  |
        | Roger |

    @inferred @assumed-A-43
    Scenario: autocomplete finds the value too
      Given a user "Roger" with
        | user_fields | {"plan":"gold"} |
      When I GET "/api/v2/users/autocomplete?name=plan:gold"
      Then the list "users" in the response is
        | name  |
        | Roger |

  @documented
  Rule: Organizations have their own fields

    Scenario: an organization has a value for every organization field
      Given I POST an organization field "Fleet":
        """
        {"organization_field":{"type":"integer","key":"fleet","title":"Fleet"}}
        """
      When I create an organization with
        | name                | Space Corps      |
        | organization_fields | {"fleet":12} |
      Then the response has
        | organization.organization_fields.fleet | 12 |
