@users @create-or-update @identities @facts-3.3
Feature: Create or update: the email of a known user
  An update never changes the primary email. It adds another identity, which make_primary can make the primary.

  Background:
    Given a user "Roger" with
      | email       | roger@example.org |
      | external_id | Crew-7            |

  @documented @recorded
  Rule: A new email becomes a secondary identity
    Source: Zendesk's page on users, "Specifying email and verified attributes"; recorded 2021.

    Scenario: a new email is a secondary, unverified identity, and the primary stays
      When I create or update a user with
        | external_id | Crew-7            |
        | email       | wilco@example.org |
      Then "Roger" was updated
      And the user in the response has
        | email | roger@example.org |
      And "Roger" has the identities
        | type  | value             | primary | verified |
        | email | roger@example.org | true    | false    |
        | email | wilco@example.org | false   | false    |

    Scenario: PUT users/{id} also adds a secondary identity
      When I update "Roger" with
        | email | wilco@example.org |
      Then the response is 200 OK
      And the user in the response has
        | email | roger@example.org |
      And "Roger" has the identities
        | value             | primary |
        | roger@example.org | true    |
        | wilco@example.org | false   |

    Scenario: a new email with verified is a verified secondary, and the primary stays unverified
      When I create or update a user with
        | external_id | Crew-7            |
        | email       | wilco@example.org |
        | verified    | true              |
      Then the user in the response has
        | email    | roger@example.org |
        | verified | false             |
      And "Roger" has the identities
        | value             | primary | verified |
        | roger@example.org | true    | false    |
        | wilco@example.org | false   | true     |

    Scenario: verified without an email applies to the primary
      When I create or update a user with
        | external_id | Crew-7 |
        | verified    | true   |
      Then the user in the response has
        | verified | true |
      And "Roger" has the identities
        | value             | primary | verified |
        | roger@example.org | true    | true     |

    Scenario: only make_primary changes the primary
      Given "Roger" has the further identity email "wilco@example.org"
      When I PUT to "/api/v2/users/{Roger.id}/identities/{wilco@example.org.id}/make_primary"
      Then the response is 200 OK
      And "Roger" has
        | email | wilco@example.org |

  @inferred
  Rule: An email that the user already has adds no identity
    Source: inferred.

    Scenario Outline: <what> adds nothing
      Given "Roger" has the further identity email "wilco@example.org"
      When I create or update a user with
        | external_id | Crew-7  |
        | email       | <email> |
      Then "Roger" was updated
      And "Roger" has the identities
        | value             | primary |
        | roger@example.org | true    |
        | wilco@example.org | false   |

      Examples:
        | what                                 | email             |
        | the primary email                    | roger@example.org |
        | the primary email in another case    | ROGER@example.org |
        | the secondary email                  | wilco@example.org |
        | the secondary email in another case  | Wilco@Example.org |

  @inferred
  Rule: The first email of a user without one becomes the primary
    Source: inferred; the user has no other email to keep.

    Scenario: the first email of a user without one becomes the primary
      Given a user "Stella" with
        | external_id | Crew-9 |
      When I create or update a user with
        | external_id | Crew-9             |
        | email       | stella@example.org |
      Then the user in the response has
        | email | stella@example.org |
      And "Stella" has the identities
        | value              | primary |
        | stella@example.org | true    |

  @recorded
  Rule: Every address belongs to one user
    Source: recorded; the wording is that of 2024 and later.

    Scenario: the email of another user is refused and nothing changes
      Given a user "Anna" with
        | email | anna@example.org |
      When I update "Roger" with
        | email | anna@example.org |
        | notes | changed          |
      Then the complaints are about "email" and nothing else
      And "Roger" is unchanged
      And "Anna" is unchanged

    Scenario: the secondary email of another user is refused too
      Given a user "Anna" with
        | email | anna@example.org |
      And "Anna" has the further identity email "annika@example.org"
      When I update "Roger" with
        | email | annika@example.org |
      Then the complaints are about "email" and nothing else
