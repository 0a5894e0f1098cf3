@users @create-or-update @identities @facts-3.5
Feature: Create or update: identities in the request
  A request can contain the identities of a user.

  @documented @recorded
  Rule: On creation the first address among the identities becomes the email
    Source: Zendesk's page on users; recorded 2025 by a team that sends both.

    Scenario: the first email of the identities wins over email, which becomes secondary
      When I create or update a user with
        | name       | Roger                                          |
        | email      | roger@example.org                              |
        | identities | [{"type":"email","value":"wilco@example.org"}] |
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | email | wilco@example.org |
      And "Roger" has the identities
        | type  | value             | primary |
        | email | wilco@example.org | true    |
        | email | roger@example.org | false   |

    Scenario: a google identity counts as an email
      When I create or update a user with
        | name       | Roger                                                                                            |
        | identities | [{"type":"google","value":"roger@example.org"},{"type":"email","value":"wilco@example.org"}] |
      Then a user was created, whom I call "Roger"
      And the user in the response has
        | email | roger@example.org |
      And "Roger" has the identities
        | type   | value             | primary |
        | google | roger@example.org | true    |
        | email  | wilco@example.org | false   |

    Scenario: an identity that is not an address does not become the email
      When I create or update a user with
        | name       | Roger                                                                                      |
        | identities | [{"type":"twitter","value":"rogerwilco"},{"type":"email","value":"roger@example.org"}] |
      Then the user in the response has
        | email | roger@example.org |

    Scenario: an email that is also among the identities becomes one identity
      When I create or update a user with
        | name       | Roger                                          |
        | email      | roger@example.org                              |
        | identities | [{"type":"email","value":"Roger@example.org"}] |
      Then a user was created, whom I call "Roger"
      And "Roger" has the identities
        | value             |
        | roger@example.org |

  @inferred
  Rule: On an update all identities become secondary
    Source: inferred from the rule for email.

    Background:
      Given a user "Roger" with
        | email       | roger@example.org |
        | external_id | Crew-7            |

    Scenario: new identities become secondary and the primary stays
      When I create or update a user with
        | external_id | Crew-7                                         |
        | identities  | [{"type":"email","value":"wilco@example.org"}] |
      Then the user in the response has
        | email | roger@example.org |
      And "Roger" has the identities
        | value             | primary |
        | roger@example.org | true    |
        | wilco@example.org | false   |

    Scenario: an identity that the user already has is not an error
      When I create or update a user with
        | external_id | Crew-7                                         |
        | identities  | [{"type":"email","value":"roger@example.org"}] |
      Then "Roger" was updated
      And "Roger" has the identities
        | value             |
        | roger@example.org |

    Scenario: an identity of another user is refused
      Given a user "Anna" with
        | email | anna@example.org |
      When I create or update a user with
        | external_id | Crew-7                                        |
        | identities  | [{"type":"email","value":"anna@example.org"}] |
      Then the response is 422
      And "Roger" is unchanged
      And "Anna" is unchanged

    @assumed-A-25
    Scenario: more than 100 identities are too many
      When I send 101 identities for a user
      Then the response is 400 Bad Request
      And the response has
        | error | TooManyValues |
