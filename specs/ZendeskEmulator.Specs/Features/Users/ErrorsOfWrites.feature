@users @create-or-update @errors @facts-3.7
Feature: Create or update: errors
  422 with all that is wrong with the user, by field; 400 for what has the wrong shape. A refused request changes nothing.

  @recorded
  Rule: The errors of a user are listed by field, in the recorded words
    Source: recorded 2021 (bad address), 2024 (taken address); several clients report the others.

    Scenario: a bad email has the recorded response
      When I create or update a user with
        | name  | Nobody  |
        | email | badmail |
      Then the response is 422
      And the body of the response is
        """
        {"error":"RecordInvalid","description":"Record validation errors","details":{"email":[{"description":"Email: badmail is not properly formatted"}]}}
        """
      And the response has the header Cache-Control "no-cache"
      And the response has no header Location

    @assumed-A-06
    Scenario Outline: <address> is not an address
      When I create or update a user with
        | name  | Nobody    |
        | email | <address> |
      Then the complaint about "email" is
        | description | Email: <address> is not properly formatted |

      Examples:
        | address              |
        | error@example.com_   |
        | @example.org         |
        | roger@               |
        | roger wilco@example.org |

    Scenario: a new user needs a name
      When I create or update a user with
        | email | nameless@example.org |
      Then the complaint about "name" is
        | description | Name: is too short (minimum one character) |
        | error       | ValueTooShort                              |

    Scenario: a known user cannot lose its name
      Given a user "Roger" with
        | external_id | Crew-7 |
      When I create or update a user with
        | external_id | Crew-7 |
        | name        | ""     |
      Then the complaints are about "name" and nothing else
      And "Roger" is unchanged

    Scenario: a bad role's error is listed under base
      When I create or update a user with
        | name | Roger   |
        | role | janitor |
      Then the complaints are about "base" and nothing else

    Scenario: POST users refuses the email of another user
      Given a user "Roger" with
        | email | roger@example.org |
      When I create a user with
        | name  | Roger the Second  |
        | email | ROGER@example.org |
      Then the complaint about "email" is
        | description | Email: <b>User couldn't be updated</b><br>This email is already taken. Try another email. <a href="https://support.zendesk.com/hc/en-us/articles/4408834337562">Learn about emails in use</a>. |
        | error       | DuplicateValue |

    Scenario: POST users refuses the external_id of another user in any letter case
      Given a user "Roger" with
        | external_id | Crew-7 |
      When I create a user with
        | name        | Roger the Second |
        | external_id | CREW-7           |
      Then the complaint about "external_id" is
        | description | External has already been taken |
        | error       | DuplicateValue                  |

    Scenario: many users can have no external_id
      Given a user "Roger"
      And a user "Anna"
      Then "Roger" has
        | external_id | null |
      And "Anna" has
        | external_id | null |

    Scenario: several fields fail at once
      When I create or update a user with
        | name  | ""      |
        | email | badmail |
      Then the complaints are about "email, name" and nothing else

    @assumed-A-08
    Scenario Outline: <property> <value> is invalid
      When I create or update a user with
        | name       | Roger   |
        | <property> | <value> |
      Then the complaint about "<property>" is
        | description | <label>: is invalid |
        | error       | InvalidValue        |

      Examples:
        | property       | value          | label       |
        | custom_role_id | -1             | Custom role |
        | time_zone      | Xenon, Earnon  | Time zone   |
        | locale         | monolith burger | Locale     |

    @assumed-A-09
    Scenario: an agent needs an email
      When I create or update a user with
        | name | Roger |
        | role | agent |
      Then the complaint about "email" is
        | description | Email: cannot be blank |
        | error       | BlankValue             |

    @recorded
    Scenario: an unknown organization_id is not found
      When I create or update a user with
        | name            | Roger |
        | external_id     | Crew-99 |
        | organization_id | 1     |
      Then the response is 404 Not Found
      And the body of the response is
        """
        {"error":"RecordNotFound","description":"Not found"}
        """
      And nobody has the external_id "Crew-99"

    @assumed-A-13
    Scenario: an unknown one of organization_ids is not found
      When I create or update a user with
        | name             | Roger |
        | external_id      | Crew-99 |
        | organization_ids | [1]   |
      Then the response is 404 Not Found
      And nobody has the external_id "Crew-99"

  @recorded
  Rule: A value of the wrong type gets 400 with the key and the right type
    Source: the pattern is recorded in several client repositories; the reasons are those of Zendesk's own parameter library.

    Scenario Outline: <key> must be <reason>
      When I create or update a user with
        | name  | Roger   |
        | <key> | <value> |
      Then the response is 400 Bad Request
      And the response has
        | error.title   | Invalid attribute |
        | error.message | You passed an invalid value for the user.<key> attribute. Invalid parameter: user.<key> must be <reason> from api/v2/users/create_or_update |

      Examples:
        | key             | value  | reason               |
        | email           | ["a"]  | a string             |
        | organization_id | corps  | an integer           |
        | verified        | maybe  | either true or false |
        | tags            | 7      | an array             |
        | identities      | roger  | an array             |
        | id              | Roger  | an integer           |

    Scenario: a wrong type wins over an invalid user
      When I create or update a user with
        | name     | ""    |
        | verified | maybe |
      Then the response is 400 Bad Request

    Scenario: a body without a user counts as an empty user, and a header names its keys
      When I POST to "/api/v2/users/create_or_update":
        """
        {"name":"Roger"}
        """
      Then the response is 422
      And the complaints are about "name" and nothing else
      And the response has a header X-Zendesk-API-Warn like ".*:unpermitted_keys=>.*name.*"

    @inferred @assumed-A-04
    Scenario: a body that is not an object is refused
      When I POST to "/api/v2/users/create_or_update":
        """
        ["Roger"]
        """
      Then the response is 400 Bad Request
      And the response has
        | error.message | You passed an invalid value for the user attribute. Invalid parameter: user must be present from api/v2/users/create_or_update |

    @inferred @assumed-A-58
    Scenario: a list of users instead of one user is refused
      When I POST to "/api/v2/users":
        """
        {"users":[{"name":"Roger"},{"name":"Wilco"}]}
        """
      Then the response is 400 Bad Request
      And the body of the response is
        """
        {"error":"TooManyValues","description":"Parameter users cannot specify more than 1 values","max_count":1}
        """

    @inferred @assumed-A-04
    Scenario: a user that is not an object is refused
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":"Roger"}
        """
      Then the response is 400 Bad Request
      And the response has
        | error.message | You passed an invalid value for the user attribute. Invalid parameter: user must be a hash from api/v2/users/create_or_update |

    @inferred @assumed-A-04
    Scenario: a body of another content type is not read
      When I POST to "/api/v2/users/create_or_update" as text/plain:
        """
        {"user":{"name":"Roger"}}
        """
      Then the response is 400 Bad Request

    @inferred @assumed-A-01
    Scenario: a body that is not JSON is refused
      When I POST to "/api/v2/users/create_or_update":
        """
        {"user":{"name":"Roger"
        """
      Then the response is 422
      And the body of the response is
        """
        {"error":"Unprocessable Entity","message":"Server could not parse JSON"}
        """
