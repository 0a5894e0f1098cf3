@identities @facts-4.2
Feature: User identities
  A user's identities are its addresses and phone numbers. One identity of each type is primary.

  Background:
    Given a user "Roger" with
      | email | roger@example.org |

  @recorded
  Rule: Identities are listed, the primary first
    Source: recorded 2021 and 2023.

    Scenario: the primary identity is listed first
      Given "Roger" has the further identity email "wilco@example.org"
      When I GET "/api/v2/users/{Roger.id}/identities"
      Then the response is 200 OK
      And the list "identities" in the response is
        | type  | value             | primary | verified | user_id    |
        | email | roger@example.org | true    | false    | {Roger.id} |
        | email | wilco@example.org | false   | false    | {Roger.id} |
      And the response has
        | count         | 2    |
        | next_page     | null |
        | previous_page | null |

    Scenario: an identity has the recorded keys in their order
      When I GET "/api/v2/users/{Roger.id}/identities"
      Then the keys of "identities[0]" in the response are
        """
        url id user_id type value verified primary created_at updated_at undeliverable_count deliverable_state
        """

    Scenario: a user without addresses has an empty list
      Given a user "Anna"
      When I GET "/api/v2/users/{Anna.id}/identities"
      Then the list "identities" in the response is empty

    Scenario: identities of an unknown user are not found
      When I GET "/api/v2/users/9223372036854775807/identities"
      Then the response is 404 Not Found

    @documented
    Scenario: the list can be filtered by type
      Given "Roger" has the further identity twitter "rogerwilco"
      When I GET "/api/v2/users/{Roger.id}/identities?type[]=twitter"
      Then the list "identities" in the response is
        | value      |
        | rogerwilco |

  @recorded
  Rule: Adding an identity
    Source: recorded 2021; the wording of a taken value by the tests of a public client.

    Scenario: a new identity gets 201 with its Location, and is secondary and unverified
      When I add the identity email "wilco@example.org" to "Roger"
      Then the response is 201 Created
      And the response has
        | identity.value    | wilco@example.org |
        | identity.primary  | false             |
        | identity.verified | false             |
      And the response has a header Location like ".*/api/v2/users/\d+/identities/\d+\.json"

    Scenario: the first address of a user is its primary, and its email
      Given a user "Anna"
      When I add the identity email "anna@example.org" to "Anna"
      Then the response has
        | identity.primary | true |
      And "Anna" has
        | email | anna@example.org |

    Scenario Outline: a value that <who> has is refused
      Given a user "Anna" with
        | email | anna@example.org |
      When I add the identity email "<value>" to "Roger"
      Then the complaint about "value" is
        | description | Value: <value> is already being used by another user |
        | error       | DuplicateValue                                       |

      Examples:
        | who           | value             |
        | another user  | anna@example.org  |
        | the same user | roger@example.org |

    Scenario: a taken value is refused in any letter case
      When I add the identity email "ROGER@example.org" to "Roger"
      Then the complaints are about "value" and nothing else

    @documented
    Scenario Outline: a <type> identity is kept
      When I add the identity <type> "<value>" to "Roger"
      Then the response is 201 Created
      And the response has
        | identity.type  | <type>  |
        | identity.value | <value> |

      Examples:
        | type         | value            |
        | google       | wilco@example.org |
        | twitter      | rogerwilco       |
        | facebook     | roger.wilco.77   |
        | phone_number | +14155550107     |

    @inferred @assumed-A-23
    Scenario: a badly formatted address is refused
      When I add the identity email "badmail" to "Roger"
      Then the complaint about "value" is
        | description | Value: badmail is not properly formatted |
        | error       | InvalidValue                             |

    Scenario: an identity cannot be added to a deleted user
      Given "Roger" has been deleted
      When I add the identity email "wilco@example.org" to "Roger"
      Then the response is 404 Not Found

  @recorded
  Rule: Changing an identity
    Source: recorded 2021; Zendesk's page on identities.

    Background:
      Given "Roger" has the further identity email "wilco@example.org"

    Scenario: make_primary returns the whole list, the new primary first
      When I PUT to "/api/v2/users/{Roger.id}/identities/{wilco@example.org.id}/make_primary"
      Then the response is 200 OK
      And the list "identities" in the response is
        | value             | primary |
        | wilco@example.org | true    |
        | roger@example.org | false   |
      And "Roger" has
        | email | wilco@example.org |

    Scenario: verify makes the identity verified
      When I PUT to "/api/v2/users/{Roger.id}/identities/{wilco@example.org.id}/verify"
      Then the response is 200 OK
      And the response has
        | identity.verified | true |
      And "Roger" has
        | verified | false |

    Scenario: a user is verified when its primary identity is
      Given a user "Anna"
      And "Anna" has the further identity email "anna@example.org"
      When I PUT to "/api/v2/users/{Anna.id}/identities/{anna@example.org.id}/verify"
      Then "Anna" has
        | verified | true |

    Scenario: a request for verification returns 200 and does not verify the identity
      When I PUT to "/api/v2/users/{Roger.id}/identities/{wilco@example.org.id}/request_verification"
      Then the response is 200 OK
      And "Roger" has the identities
        | value             | verified |
        | roger@example.org | false    |
        | wilco@example.org | false    |

    Scenario: the value can be changed, primary cannot
      When I PUT to "/api/v2/users/{Roger.id}/identities/{wilco@example.org.id}":
        """
        {"identity":{"value":"captain@example.org","primary":true}}
        """
      Then the response is 200 OK
      And "Roger" has the identities
        | value               | primary |
        | roger@example.org   | true    |
        | captain@example.org | false   |

    Scenario: deleting an identity returns 204 without a body and frees its value
      When I DELETE "/api/v2/users/{Roger.id}/identities/{wilco@example.org.id}"
      Then the response is 204 No Content
      And the response has no body
      When I create or update a user with
        | name  | Anna              |
        | email | wilco@example.org |
      Then a user was created, whom I call "Anna"

    Scenario: deleting the primary does not promote another
      Given a user "Anna"
      And "Anna" has the further identity email "anna@example.org"
      And "Anna" has the further identity email "annika@example.org"
      When I DELETE "/api/v2/users/{Anna.id}/identities/{anna@example.org.id}"
      Then "Anna" has the identities
        | value              | primary |
        | annika@example.org | false   |
      And "Anna" has
        | email | null |

    Scenario: an identity of another user is not found
      Given a user "Anna"
      When I GET "/api/v2/users/{Anna.id}/identities/{wilco@example.org.id}"
      Then the response is 404 Not Found
