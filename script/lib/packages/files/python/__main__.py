from baken import main

main()
