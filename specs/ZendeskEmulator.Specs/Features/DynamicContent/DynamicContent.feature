@dynamic-content @emulator @facts-tickets-16
Feature: Dynamic content
  An item is a text in several languages. Fields, macros and mails name it by its placeholder.

  Background:
    Given the account has the locales "1,8,16"
    And a record "Greeting" by POST to "/api/v2/dynamic_content/items":
      """
      {"item":{"name":"Daily Greeting","default_locale_id":1,"variants":[
        {"locale_id":1,"default":true,"content":"Hello"},{"locale_id":16,"content":"Bonjour"}]}}
      """

  @documented @assumed-A-110
  Rule: An item has a placeholder and variants
    Source: Zendesk's pages on dynamic content; the order of the keys is assumed.

    Scenario: an item shows its variants
      When I GET "/api/v2/dynamic_content/items/{Greeting.id}"
      Then the response has
        | item.default_locale_id   | 1       |
        | item.outdated            | false   |
        | item.variants[0].default | true    |
        | item.variants[1].default | false   |
        | item.variants[1].content | Bonjour |
      And the keys of "item" in the response are
        """
        url id name placeholder default_locale_id outdated created_at updated_at variants
        """
      And the keys of "item.variants[0]" in the response are
        """
        url id content locale_id outdated active default created_at updated_at
        """

    Scenario: a new name leaves the placeholder as it is
      When I PUT to "/api/v2/dynamic_content/items/{Greeting.id}":
        """
        {"item":{"name":"Welcome","default_locale_id":16}}
        """
      Then the response has
        | item.name              | Welcome |
        | item.default_locale_id | 1       |
      When I GET "/api/v2/dynamic_content/items/show_many?identifiers=daily_greeting,no_such_item"
      Then the list "items" in the response is
        | name    |
        | Welcome |

  @documented
  Rule: The default variant replaces missing variants
    Source: Zendesk's pages on dynamic content; the wordings are assumed.

    Scenario: changing the default variant makes the others outdated until they change too
      When I PUT to "/api/v2/dynamic_content/items/{Greeting.id}/variants/{Greeting.variants[0].id}":
        """
        {"variant":{"content":"Good morning"}}
        """
      And I GET "/api/v2/dynamic_content/items/{Greeting.id}"
      Then the response has
        | item.outdated             | true  |
        | item.variants[0].outdated | false |
        | item.variants[1].outdated | true  |
      When I PUT to "/api/v2/dynamic_content/items/{Greeting.id}/variants/{Greeting.variants[1].id}":
        """
        {"variant":{"content":"Bonne matinée"}}
        """
      Then the response has
        | variant.outdated | false |

    @assumed-A-111
    Scenario: the default variant cannot be deleted
      When I DELETE "/api/v2/dynamic_content/items/{Greeting.id}/variants/{Greeting.variants[0].id}"
      Then the complaint about "base" is
        | description | The default variant cannot be deleted |
        | error       | InvalidValue                          |

    @assumed-A-111
    Scenario: an item has one variant in each locale
      When I POST to "/api/v2/dynamic_content/items/{Greeting.id}/variants":
        """
        {"variant":{"locale_id":16,"content":"Salut"}}
        """
      Then the complaint about "locale_id" is
        | description | Locale: has already been taken |
        | error       | DuplicateValue                 |

    Scenario: one call creates several variants, and one of them becomes the default
      When I POST to "/api/v2/dynamic_content/items/{Greeting.id}/variants/create_many":
        """
        {"variants":[{"locale_id":8,"default":true,"content":"Hallo"}]}
        """
      Then the response is 201 Created
      And the list "variants" in the response is
        | content | default |
        | Hallo   | true    |
      When I GET "/api/v2/dynamic_content/items/{Greeting.id}"
      Then the response has
        | item.default_locale_id   | 8     |
        | item.variants[0].default | false |
