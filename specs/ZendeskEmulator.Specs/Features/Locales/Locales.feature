@locales @emulator @facts-tickets-14
Feature: Locales
  Zendesk knows many locales. An account lists those that it has switched on.

  @recorded
  Rule: A new account has only en-US
    Source: recorded 2023.

    Scenario: a new account lists en-US
      When I GET "/api/v2/locales"
      Then the list "locales" in the response is
        | id | locale | name    |
        | 1  | en-US  | English |

  @documented
  Rule: The account's settings switch locales on
    Source: Zendesk's pages on locales and account settings.

    Scenario: the list has the locales that the settings name
      When I PUT to "/api/v2/account/settings":
        """
        {"settings":{"localization":{"locale_ids":[1,8]}}}
        """
      And I GET "/api/v2/locales"
      Then the list "locales" in the response is
        | id | locale |
        | 1  | en-US  |
        | 8  | de     |

    Scenario Outline: a locale is shown by its <what>
      When I GET "/api/v2/locales/<path>"
      Then the response has
        | locale.id     | 8      |
        | locale.locale | de     |
        | locale.name   | German |

      Examples:
        | what | path |
        | id   | 8    |
        | code | de   |

    Scenario: an unknown locale is not found
      When I GET "/api/v2/locales/7777"
      Then the response is 404 Not Found

    Scenario: current is the caller's locale
      Given a user "Anna" with
        | email  | anna@example.org |
        | role   | agent            |
        | locale | fr               |
      And I am "Anna"
      When I GET "/api/v2/locales/current"
      Then the response has
        | locale.locale | fr |
