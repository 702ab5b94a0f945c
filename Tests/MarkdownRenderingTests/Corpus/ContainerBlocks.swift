extension Corpus {
  static let containerBlocks = [
    Corpus(
      "precedence",
      blocks: ###"""
        - `one
        - two`
        %%%
        > `a
        b`
        %%%
        # `a
        # b`
        """###),
    Corpus(
      "block quotes",
      blocks: ###"""
        > # a
        > b
        > c
        %%%
        ># a
        >b
        > c
        %%%
           > # a
           > b
         > c
        %%%
            > # a
            > b
        %%%
        > a
        b
        %%%
        > a
        b
        > c
        %%%
        > a
        ---
        %%%
        > - a
        - b
        %%%
        >     a
            b
        %%%
        > ```
        a
        ```
        %%%
        > a
            - b
        %%%
        >
        %%%
        >
        >  
        > 
        %%%
        >
        > a
        >  
        %%%
        > a

        > b
        %%%
        > a
        > b
        %%%
        > a
        >
        > b
        %%%
        a
        > b
        %%%
        > a
        ***
        > b
        %%%
        > a

        b
        %%%
        > a
        >
        b
        %%%
        > > > a
        b
        %%%
        >>> a
        > b
        >>c
        %%%
        >     code

        >    not code
        """###),
    Corpus(
      "list items",
      blocks: ###"""
        A paragraph
        with two lines.

            code

        > quote
        %%%
        1.  A paragraph
            with two lines.

                code

            > quote
        %%%
        - one

         two
        %%%
        - one

          two
        %%%
         -    one

             two
        %%%
         -    one

              two
        %%%
           > > 1.  one
        >>
        >>     two
        %%%
        >>- one
        >>
          >  > two
        %%%
        -one

        2.two
        %%%
        - a


          b
        %%%
        1.  a

            ```
            b
            ```

            c

            > d
        %%%
        - A

              b


              c
        %%%
        123456789. ok
        %%%
        1234567890. not ok
        %%%
        0. ok
        %%%
        003. ok
        %%%
        -1. not ok
        %%%
        - a

              b
        %%%
          10.  a

                   b
        %%%
        1.     a

           b

               c
        %%%
        1.      a

           b
        %%%
        -    a

          b
        %%%
        -  a

           b
        %%%
        -
          a
        -
          ```
          b
          ```
        -
              c
        %%%
        -   
          a
        %%%
        -

          a
        %%%
        - a
        -
        - b
        %%%
        - a
        -   
        - b
        %%%
        1. a
        2.
        3. b
        %%%
        *
        %%%
        a
        *

        a
        1.
        %%%
         1.  A
             b.

                 c

             > d.
        %%%
            1.  A
        %%%
          1.  A
        b
        %%%
          1.  A
            b
        %%%
        > 1. > a
        b
        %%%
        - a
          - b
            - c
              - d
        %%%
        - a
         - b
          - c
           - d
        %%%
        10) a
            - b
        %%%
        10) a
           - b
        %%%
        - - a
        %%%
        1. - 2. a
        %%%
        - # a
        - b
          ---
          c
        """###),
    Corpus(
      "lists",
      blocks: ###"""
        - a
        - b
        + c
        %%%
        1. a
        2. b
        3) c
        %%%
        A
        - b
        - c
        %%%
        The number is
        14.  not a list
        %%%
        The number is
        1.  a list
        %%%
        - a

        - b


        - c
        %%%
        - a
          - b
            - c


              d
        %%%
        - a
        - b

        <!-- -->

        - c
        - d
        %%%
        -   a

            b

        -   c

        <!-- -->

            d
        %%%
        - a
         - b
          - c
           - d
            - e
        %%%
        1. a

          2. b

           3. c
        %%%
        1. a

          2. b

            3. c
        %%%
        - a
        - b

        - c
        %%%
        * a
        *

        * c
        %%%
        - a
        - b

          c
        - d
        %%%
        - a
        - b

          [r]: /u
        - d
        %%%
        - a
        - ```
          b


          ```
        - c
        %%%
        - a
          - b

            c
        - d
        %%%
        * a
          > b
          >
        * c
        %%%
        - a
          > b
          ```
          c
          ```
        - d
        %%%
        - a
        %%%
        1. ```
           a
           ```

           b
        %%%
        * a
          * b

          c
        %%%
        - a
          - b
          - c

        - d
          - e
          - f
        %%%
        7. a
        8. b
        9. c
        """###),
  ]
}
