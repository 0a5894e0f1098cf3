@recipient-addresses @emulator @facts-tickets-14 @facts-tickets-17
Feature: Support addresses
  Requesters write to support addresses. One address is the default.

  @recorded
  Rule: A new account has one address, the default
    Source: recorded 2023.

    Scenario: the first address is the default and verified
      When I GET "/api/v2/recipient_addresses"
      Then the response has
        | count                                     | 1        |
        | recipient_addresses[0].default            | true     |
        | recipient_addresses[0].forwarding_status  | verified |
        | recipient_addresses[0].spf_status         | verified |
      And the keys of "recipient_addresses[0]" in the response are
        """
        url id brand_id default name email forwarding_status spf_status cname_status
        domain_verification_status domain_verification_code created_at updated_at
        """

    @assumed-A-114
    Scenario: a new address is not the default and not verified
      When I POST to "/api/v2/recipient_addresses":
        """
        {"recipient_address":{"name":"Sales","email":"Sales@Example.org"}}
        """
      Then the response is 201 Created
      And the response has
        | recipient_address.default           | null              |
        | recipient_address.email             | sales@example.org |
        | recipient_address.forwarding_status | unknown           |

  @documented
  Rule: An address can be verified and become the default
    Source: Zendesk's page on support addresses; the emulator sends no mail.

    Background:
      Given a record "Sales" by POST to "/api/v2/recipient_addresses":
        """
        {"recipient_address":{"name":"Sales","email":"sales@example.org"}}
        """

    Scenario: verifying the forwarding changes only its status
      When I PUT to "/api/v2/recipient_addresses/{Sales.id}/verify":
        """
        {"type":"forwarding"}
        """
      Then the response is 200 OK
      When I GET "/api/v2/recipient_addresses/{Sales.id}"
      Then the response has
        | recipient_address.forwarding_status | verified |
        | recipient_address.spf_status        | unknown  |

    Scenario: another address can become the default, but its email cannot change
      When I PUT to "/api/v2/recipient_addresses/{Sales.id}":
        """
        {"recipient_address":{"default":true,"email":"other@example.org"}}
        """
      And I GET "/api/v2/recipient_addresses"
      Then the response has
        | recipient_addresses[0].default | null              |
        | recipient_addresses[1].default | true              |
        | recipient_addresses[1].email   | sales@example.org |

    @assumed-A-114
    Scenario: an email that another address has is refused
      When I POST to "/api/v2/recipient_addresses":
        """
        {"recipient_address":{"email":"SALES@example.org"}}
        """
      Then the complaint about "email" is
        | description | Email: has already been taken |
        | error       | DuplicateValue                |
