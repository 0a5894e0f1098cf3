@sharing-agreements @emulator @facts-tickets-2
Feature: Sharing agreements
  Two accounts agree to share tickets. The emulator keeps the agreements; no ticket is shared.

  Background:
    Given a record "Corps" by POST to "/api/v2/sharing_agreements":
      """
      {"sharing_agreement":{"remote_subdomain":"space-corps"}}
      """

  @documented
  Rule: An agreement is pending until it is accepted
    Source: Zendesk's page on sharing agreements; the order of the keys and the name are assumed.

    @assumed-A-117
    Scenario: a new agreement
      When I GET "/api/v2/sharing_agreements/{Corps.id}"
      Then the response has
        | sharing_agreement.status           | pending     |
        | sharing_agreement.type             | outbound    |
        | sharing_agreement.partner_name     | null        |
        | sharing_agreement.remote_subdomain | space-corps |
      And the keys of "sharing_agreement" in the response are
        """
        url id name type status partner_name remote_subdomain created_at updated_at
        """

    Scenario: only the status changes
      When I PUT to "/api/v2/sharing_agreements/{Corps.id}":
        """
        {"sharing_agreement":{"status":"accepted","remote_subdomain":"other"}}
        """
      Then the response has
        | sharing_agreement.status           | accepted    |
        | sharing_agreement.remote_subdomain | space-corps |

    @assumed-A-117
    Scenario: an unknown status is refused
      When I PUT to "/api/v2/sharing_agreements/{Corps.id}":
        """
        {"sharing_agreement":{"status":"broken"}}
        """
      Then the complaint about "status" is
        | description | Status: is invalid |
        | error       | InvalidValue       |

    @assumed-A-117
    Scenario: an account has one agreement with another
      When I POST to "/api/v2/sharing_agreements":
        """
        {"sharing_agreement":{"remote_subdomain":"Space-Corps"}}
        """
      Then the complaint about "remote_subdomain" is
        | description | Remote subdomain: has already been taken |
        | error       | DuplicateValue                           |
