@users @create-or-update @identities @facts-3.4
Feature: Create or update: phone numbers
  A phone number that no other user has is a direct line and has an identity. Any other number is shared and has none.

  @documented
  Rule: A free number is a direct line, a taken one is shared
    Source: Zendesk's page on users, "Phone number".

    Scenario: the first number of a user is its direct line
      When I create or update a user with
        | name  | Roger        |
        | phone | +14155550101 |
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | phone               | +14155550101 |
        | shared_phone_number | false        |
      And "Roger" has the identities
        | type         | value        | primary |
        | phone_number | +14155550101 | true    |

    Scenario: a user with only a number is verified, and so is the number
      When I create or update a user with
        | name  | Wilco        |
        | phone | +14155550109 |
      Then a user was created, whom I call "Wilco"
      And the user in the response has
        | verified | true |
      When I GET "/api/v2/users/{Wilco.id}/identities"
      Then the response has
        | identities[0].verified | true |
      And the keys of "identities[0]" in the response are
        """
        url id user_id type value verified primary created_at updated_at
        """

    Scenario: the direct line of another user becomes a shared number without an identity
      Given a user "Anna" with
        | phone | +14155550102 |
      When I create or update a user with
        | name  | Roger        |
        | phone | +14155550102 |
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | phone               | +14155550102 |
        | shared_phone_number | true         |
      And "Roger" has the identities
        | type |

    Scenario: a number that is sent as shared adds no identity
      When I create or update a user with
        | name                | Roger        |
        | phone               | +14155550103 |
        | shared_phone_number | true         |
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | phone               | +14155550103 |
        | shared_phone_number | true         |
      And "Roger" has the identities
        | type |

    Scenario: without a phone shared_phone_number is null
      When I create or update a user with
        | name | Roger |
      Then the user in the response has
        | phone               | null |
        | shared_phone_number | null |

  @documented
  Rule: The direct line stays when another number is sent
    Source: Zendesk's page on users; reported in an issue of a public client.

    Background:
      Given a user "Roger" with
        | external_id | Crew-7       |
        | phone       | +14155550104 |

    Scenario: a new number becomes a secondary identity, and phone stays
      When I create or update a user with
        | external_id | Crew-7       |
        | phone       | +14155550105 |
      Then the user in the response has
        | phone | +14155550104 |
      And "Roger" has the identities
        | type         | value        | primary |
        | phone_number | +14155550104 | true    |
        | phone_number | +14155550105 | false   |

    Scenario: the same number again adds no identity
      When I create or update a user with
        | external_id | Crew-7       |
        | phone       | +14155550104 |
      Then "Roger" has the identities
        | value        |
        | +14155550104 |

    Scenario: null clears the number and its identity if the user has an email
      Given a user "Stella" with
        | email | stella@example.org |
        | phone | +14155550106       |
      When I update "Stella" with
        | phone | null |
      Then the user in the response has
        | phone | null |
      And "Stella" has the identities
        | value              |
        | stella@example.org |

    @assumed-A-09
    Scenario: email and phone cannot both be cleared
      When I update "Roger" with
        | phone | null |
      Then the complaint about "email" is
        | description | Email: cannot be blank |
        | error       | BlankValue             |
      And "Roger" is unchanged

    @assumed-A-09
    Scenario: an email cannot be cleared if the user has no phone
      Given a user "Stella" with
        | email | stella@example.org |
      When I update "Stella" with
        | email | null |
      Then the complaint about "email" is
        | description | Email: cannot be blank |
        | error       | BlankValue             |
      And "Stella" is unchanged

    @assumed-A-12
    Scenario: a shared number stays shared when an update does not mention it
      When I update "Roger" with
        | shared_phone_number | true |
      And I update "Roger" with
        | notes | Likes to be called |
      Then the user in the response has
        | phone               | +14155550104 |
        | shared_phone_number | true         |

    @assumed-A-12
    Scenario: shared_phone_number alone turns the direct line into a shared number
      When I update "Roger" with
        | shared_phone_number | true |
      Then the user in the response has
        | phone               | +14155550104 |
        | shared_phone_number | true         |
      And "Roger" has the identities
        | type |
