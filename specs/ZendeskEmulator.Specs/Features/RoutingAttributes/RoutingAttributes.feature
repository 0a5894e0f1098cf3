@routing-attributes @emulator @facts-tickets-14
Feature: Attributes of skills-based routing
  An attribute is a type of skill, its values are the skills, and agents have some of them.

  Background:
    Given a record "Language" by POST to "/api/v2/routing/attributes":
      """
      {"attribute":{"name":"Language"}}
      """
    And a record "French" by POST to "/api/v2/routing/attributes/{Language.id}/values":
      """
      {"attribute_value":{"name":"French"}}
      """
    And a record "German" by POST to "/api/v2/routing/attributes/{Language.id}/values":
      """
      {"attribute_value":{"name":"German"}}
      """

  @documented @assumed-A-116
  Rule: Attributes have values
    Source: Zendesk's page on skills-based routing; the order of the keys is assumed.

    Scenario: an attribute and its values have UUIDs
      When I GET "/api/v2/routing/attributes?include=attribute_values"
      Then the response has
        | attributes[0].id                 | {Language.id} |
        | attribute_values[0].id           | {French.id}   |
        | attribute_values[0].attribute_id | {Language.id} |
      And the keys of "attributes[0]" in the response are
        """
        url id name created_at updated_at
        """
      And the keys of "attribute_values[0]" in the response are
        """
        url id attribute_id name created_at updated_at
        """
      When I follow "attribute_values[0].url" of the response
      Then the response has
        | attribute_value.name | French |

    Scenario: a value is renamed
      When I PATCH "/api/v2/routing/attributes/{Language.id}/values/{French.id}":
        """
        {"attribute_value":{"name":"Français"}}
        """
      Then the response has
        | attribute_value.name | Français |

    Scenario: a name that another value of the attribute has is refused
      When I POST to "/api/v2/routing/attributes/{Language.id}/values":
        """
        {"attribute_value":{"name":"french"}}
        """
      Then the complaint about "name" is
        | description | Name: has already been taken |
        | error       | DuplicateValue               |

  @documented
  Rule: Agents have values
    Source: Zendesk's page on skills-based routing.

    Background:
      Given a user "Anna" with
        | email | anna@example.org |
        | role  | agent            |

    Scenario: setting the values of an agent replaces the old ones
      When I POST to "/api/v2/routing/agents/{Anna.id}/instance_values":
        """
        {"attribute_value_ids":["{French.id}"]}
        """
      And I POST to "/api/v2/routing/agents/{Anna.id}/instance_values":
        """
        {"attribute_value_ids":["{German.id}","no-such-value"]}
        """
      Then the response is 200 OK
      When I GET "/api/v2/routing/agents/{Anna.id}/instance_values"
      Then the list "attribute_values" in the response is
        | name   |
        | German |

    Scenario: deleting an attribute removes its values from agents
      When I POST to "/api/v2/routing/agents/{Anna.id}/instance_values":
        """
        {"attribute_value_ids":["{French.id}","{German.id}"]}
        """
      And I DELETE "/api/v2/routing/attributes/{Language.id}"
      Then the response is 204 No Content
      When I GET "/api/v2/routing/agents/{Anna.id}/instance_values"
      Then the list "attribute_values" in the response is empty
      When I GET "/api/v2/routing/attributes/{Language.id}/values"
      Then the response is 404 Not Found
