@users @create-or-update @facts-3.2
Feature: Create or update: finding the user
  POST users/create_or_update looks for the user. It updates a user that it finds (200) and otherwise creates one (201).

  Background:
    Given a user "Roger" with
      | email       | roger@example.org |
      | external_id | Crew-7            |
    And a user "Anna" with
      | email       | anna@example.org |
      | external_id | Crew-8           |

  @documented
  Rule: An email or an external_id finds its user
    Source: Zendesk's page on users; letter case of the external_id documented, of the email recorded.

    Scenario Outline: Roger is found by <what>
      When I create or update a user with
        | external_id | <external_id> |
        | email       | <email>       |
        | notes       | found         |
      Then "Roger" was updated
      And "Roger" has
        | notes | found |

      Examples:
        | what                                 | external_id | email                   |
        | the email                            | (absent)    | roger@example.org       |
        | the email in another case            | (absent)    | Roger@EXAMPLE.org       |
        | the email with blanks around it      | (absent)    | "  roger@example.org  " |
        | the external_id                      | Crew-7      | (absent)                |
        | the external_id in lower case        | crew-7      | (absent)                |
        | the external_id in upper case        | CREW-7      | (absent)                |
        | both                                 | Crew-7      | roger@example.org       |
        | both, each in another case           | cREW-7      | ROGER@example.org       |
        | the email beside a null external_id  | null        | roger@example.org       |

    Scenario: the external_id is rewritten to the case that was sent
      When I create or update a user with
        | external_id | CREW-7 |
      Then "Roger" was updated
      And "Roger" has
        | external_id | CREW-7            |
        | email       | roger@example.org |

    Scenario: the email stays in lower case
      When I create or update a user with
        | email | ROGER@EXAMPLE.ORG |
      Then "Roger" was updated
      And the user in the response has
        | email | roger@example.org |

    @emulator
    Scenario: an external_id sent as a number finds the same digits
      Given a user "Number Nine" with
        | external_id | 900900900 |
      When I create or update a user with
        | external_id | "900900900" |
        | notes       | found       |
      Then "Number Nine" was updated

    Scenario: without either key each request creates a user
      When I create or update a user with
        | name | Nobody Known |
      Then a user was created, whom I call "the first"
      When I send the same request again
      Then a user was created, whom I call "the second"

    Scenario: unknown keys create a user
      When I create or update a user with
        | name        | Stella            |
        | email       | stella@example.org |
        | external_id | Crew-9            |
      Then a user was created, whom I call "Stella"

  @inferred
  Rule: A secondary email finds its user too
    Source: inferred; an address is unique over all identities of an account, and a search by it finds that user.

    Scenario: a secondary email finds its user
      Given "Roger" has the further identity email "wilco@example.org"
      When I create or update a user with
        | email | wilco@example.org |
        | notes | found             |
      Then "Roger" was updated
      And "Roger" has
        | email | roger@example.org |
        | notes | found             |

    @assumed-A-07
    Scenario: an address among the identities finds its user when no other key does
      When I create or update a user with
        | identities | [{"type":"email","value":"roger@example.org"}] |
        | notes      | found                                          |
      Then "Roger" was updated

  @inferred @assumed-A-07
  Rule: The keys are tried in the order id, external_id, email
    Source: the order is not documented; the documentation says that external_id identifies a user.

    Scenario: external_id of one user, email of another: the external_id decides, and the taken email is refused
      When I create or update a user with
        | external_id | Crew-7           |
        | email       | anna@example.org |
        | notes       | changed          |
      Then the complaint about "email" is
        | description | Email: <b>User couldn't be updated</b><br>This email is already taken. Try another email. <a href="https://support.zendesk.com/hc/en-us/articles/4408834337562">Learn about emails in use</a>. |
        | error       | DuplicateValue |
      And "Roger" is unchanged
      And "Anna" is unchanged

    Scenario: id of one user, external_id of another: the id decides, and the taken external_id is refused
      When I create or update a user with
        | id          | {Roger.id} |
        | external_id | CREW-8     |
        | notes       | changed    |
      Then the complaint about "external_id" is
        | description | External has already been taken |
        | error       | DuplicateValue                  |
      And "Roger" is unchanged
      And "Anna" is unchanged

    Scenario: id of one user, email of another: the id decides, and the taken email is refused
      When I create or update a user with
        | id    | {Roger.id}       |
        | email | anna@example.org |
        | notes | changed          |
      Then the complaints are about "email" and nothing else
      And "Roger" is unchanged
      And "Anna" is unchanged

    Scenario Outline: Roger is updated by <sent>
      When I create or update a user with
        | id          | <id>          |
        | external_id | <external_id> |
        | email       | <email>       |
        | notes       | found         |
      Then "Roger" was updated
      And "Anna" is unchanged
      And "Roger" has
        | external_id | <external_id after> |
        | email       | roger@example.org   |

      Examples:
        | sent                                       | id         | external_id | email             | external_id after |
        | his id                                     | {Roger.id} | (absent)    | (absent)          | Crew-7            |
        | his id with all that is his                | {Roger.id} | Crew-7      | roger@example.org | Crew-7            |
        | his id with a free external_id             | {Roger.id} | Crew-70     | (absent)          | Crew-70           |
        | his id with a free email                   | {Roger.id} | (absent)    | wilco@example.org | Crew-7            |
        | his external_id with a free email          | (absent)   | Crew-7      | wilco@example.org | Crew-7            |

      Examples: of an email with a free external_id, which is inferred: it is overwritten
        | sent                                | id       | external_id | email             | external_id after |
        | his email with a free external_id   | (absent) | Crew-70     | roger@example.org | Crew-70           |

  @documented
  Rule: A new external_id of a user is stored
    Source: inferred from the update rule.

    Scenario: a user found by email gets the external_id if it has none
      Given a user "Stella" with
        | email | stella@example.org |
      When I create or update a user with
        | email       | stella@example.org |
        | external_id | Crew-9             |
      Then "Stella" was updated
      And "Stella" has
        | external_id | Crew-9 |

    Scenario: an external_id that was overwritten is free again
      When I create or update a user with
        | email       | roger@example.org |
        | external_id | Crew-70           |
      And I create or update a user with
        | name        | Stella |
        | external_id | Crew-7 |
      Then a user was created, whom I call "Stella"

  @documented
  Rule: An id in the body names the user
    Source: the key is documented; the 404 of a blank id is recorded.

    Scenario Outline: <what> is not found, and no user is created
      When I create or update a user with
        | id          | <id>    |
        | name        | Nobody  |
        | external_id | Crew-99 |
      Then the response is 404 Not Found
      And the body of the response is
        """
        {"error":"RecordNotFound","description":"Not found"}
        """
      And nobody has the external_id "Crew-99"

      Examples:
        | what            | id                  |
        | a blank id      | ""                  |
        | an unknown id   | 9223372036854775807 |

    Scenario: an id can be a text of digits
      When I create or update a user with
        | id    | "{Roger.id}" |
        | notes | found        |
      Then "Roger" was updated

    Scenario: a null id is ignored
      When I create or update a user with
        | id          | null   |
        | external_id | Crew-8 |
        | notes       | found  |
      Then "Anna" was updated

  @recorded
  Rule: A deleted user is not found, and its keys are free
    Source: recorded 2021: created again ten seconds after the deletion, it was 201 with a new id.

    Background:
      Given "Roger" has been deleted

    Scenario Outline: <what> of a deleted user can create another user
      When I create or update a user with
        | name        | Roger the Second |
        | external_id | <external_id>    |
        | email       | <email>          |
      Then a user was created, whom I call "Roger the Second"
      And "Roger" has
        | active | false |

      Examples:
        | what            | external_id | email             |
        | the email       | (absent)    | roger@example.org |
        | the external_id | Crew-7      | (absent)          |
        | both            | Crew-7      | roger@example.org |

    @inferred
    Scenario: the id of a deleted user is not found
      When I create or update a user with
        | id   | {Roger.id}       |
        | name | Roger the Second |
      Then the response is 404 Not Found
