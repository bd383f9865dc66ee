# cmake -DNPM=… -DFOLDER=… -P install.cmake: npm ci, with a sentence that helps when it fails.
execute_process(
    COMMAND ${NPM} ci --prefer-offline --no-audit --no-fund --ignore-scripts --loglevel=error
    WORKING_DIRECTORY ${FOLDER}
    RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "npm could not install the packages of the card's preview (resources/preview/package-lock.json). "
        "It needs a package registry once; afterwards its cache (npm config get cache) is enough.")
endif()
