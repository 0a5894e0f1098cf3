@paging @facts-7
Feature: Paging
  By offset with page and per_page, or by cursor with page[size]. Source: recorded 2023.

  Background:
    Given an organization "Space Corps"
    And the users
      | name   | organization_id  |
      | Roger  | {Space Corps.id} |
      | Anna   | {Space Corps.id} |
      | Stella | {Space Corps.id} |

  @recorded
  Rule: By offset

    Scenario: the first page links to the second
      When I GET "/api/v2/organizations/{Space Corps.id}/users?per_page=2"
      Then the list "users" in the response is
        | name  |
        | Roger |
        | Anna  |
      And the response has
        | count         | 3                                                                        |
        | next_page     | {base}/api/v2/organizations/{Space Corps.id}/users.json?page=2&per_page=2 |
        | previous_page | null                                                                     |

    Scenario: the last page links to the one before
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page=2&per_page=2"
      Then the list "users" in the response is
        | name   |
        | Stella |
      And the response has
        | count         | 3                                                                        |
        | next_page     | null                                                                     |
        | previous_page | {base}/api/v2/organizations/{Space Corps.id}/users.json?page=1&per_page=2 |

    Scenario: a link leads to its page
      When I GET "/api/v2/organizations/{Space Corps.id}/users?per_page=2"
      And I follow "next_page" of the response
      Then the list "users" in the response is
        | name   |
        | Stella |

    Scenario: a full last page has no next page
      When I GET "/api/v2/organizations/{Space Corps.id}/users?per_page=3"
      Then the response has
        | count     | 3    |
        | next_page | null |

    Scenario: a page after the last is empty
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page=3&per_page=2"
      Then the list "users" in the response is empty
      And the response has
        | count     | 3    |
        | next_page | null |

    @assumed-A-05
    Scenario: page 0 is ignored
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page=0&per_page=0"
      Then the response has
        | count     | 3    |
        | next_page | null |

    @assumed-A-02
    Scenario: paging by offset ends at 10,000 records
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page=101&per_page=100"
      Then the response is 400 Bad Request
      And the response has
        | errors[0].code   | InvalidPaginationDepth |
        | errors[0].title  | Pagination requests using Offset Pagination are limited to page 100 or up to 10000 records (page * per_page) |
        | errors[0].detail | /There are limits to the page depth in Offset Pagination[\s\S]*/ |

    @assumed-A-02
    Scenario: the 10,000th record can still be read
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page=100&per_page=100"
      Then the response is 200 OK
      And the list "users" in the response is empty

    @recorded
    Scenario: a link has its brackets encoded
      When I GET "/api/v2/users?role[]=admin&role[]=end-user&per_page=1"
      Then the response has
        | next_page | /.*page=2&per_page=1&role%5B%5D=admin&role%5B%5D=end-user/ |

  @recorded
  Rule: By cursor

    Scenario: the first page has more users and a link to them
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=2"
      Then the list "users" in the response is
        | name  |
        | Roger |
        | Anna  |
      And the response has
        | meta.has_more      | true                  |
        | meta.after_cursor  | /[A-Za-z0-9+\/=_-]+/  |
        | meta.before_cursor | /[A-Za-z0-9+\/=_-]+/  |
        | links.next         | /.*page%5Bafter%5D=.*page%5Bsize%5D=2.*/  |
        | links.prev         | /.*page%5Bbefore%5D=.*page%5Bsize%5D=2.*/ |
      And the keys of "meta" in the response are
        """
        has_more after_cursor before_cursor
        """

    Scenario: the last page with users has no more users but still its links
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=2"
      And I follow "links.next" of the response
      Then the list "users" in the response is
        | name   |
        | Stella |
      And the response has
        | meta.has_more | false |
        | links.next    | /.+/  |
        | links.prev    | /.+/  |

    Scenario: the page after it is empty, without cursors and links
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=2"
      And I follow "links.next" of the response
      And I follow "links.next" of the response
      Then the list "users" in the response is empty
      And the response has
        | meta.has_more      | false |
        | meta.after_cursor  | null  |
        | meta.before_cursor | null  |
        | links.next         | null  |
        | links.prev         | null  |

    Scenario: the link back leads to the same page
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=2"
      And I follow "links.next" of the response
      And I follow "links.prev" of the response
      Then the list "users" in the response is
        | name  |
        | Roger |
        | Anna  |

    Scenario: a deletion between two pages does not shift the second
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=2"
      And "Roger" is deleted meanwhile
      And I follow "links.next" of the response
      Then the list "users" in the response is
        | name   |
        | Stella |

    @documented
    Scenario: a cursor page has at most a hundred records
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=101"
      Then the response has
        | links.next | /.*page%5Bsize%5D=100.*/ |

    @inferred
    Scenario: a cursor page has at least one record
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=0"
      Then the response is 400 Bad Request
      And the response has
        | errors[0].code  | InvalidPaginationParameter |
        | errors[0].title | page[size] is not valid    |

    Scenario: a cursor page has no count and no next_page
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=2"
      Then the keys of "" in the response are
        """
        users meta links
        """

    Scenario: a bad cursor is a bad request that names the cursor
      When I GET "/api/v2/organizations/{Space Corps.id}/users?page[size]=2&page[after]=janitor"
      Then the response is 400 Bad Request
      And the response has
        | errors[0].code  | InvalidPaginationParameter |
        | errors[0].title | page[after] is not valid   |

    @emulator
    Scenario Outline: users are sorted by <sort>
      When I GET "/api/v2/users?role=end-user&page[size]=2&sort=<sort>"
      Then the list "users" in the response is
        | name     |
        | <first>  |
        | <second> |

      Examples:
        | sort  | first  | second |
        | id    | Roger  | Anna   |
        | -id   | Stella | Anna   |
        | name  | Anna   | Roger  |
        | -name | Stella | Roger  |

    @emulator @assumed-A-17
    Scenario: an unknown sort is ignored
      When I GET "/api/v2/users?role=end-user&page[size]=2&sort=mood"
      Then the list "users" in the response is
        | name  |
        | Roger |
        | Anna  |
