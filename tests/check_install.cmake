# Installs what was built into a folder of its own, and has the installed program draw a card: it must find the plugin
# with the preview, and that its data, where the install rules put them.
# cmake -DBUILD=<build folder> -DPLUGINS=<folder of plugins, from the prefix> -P check_install.cmake

cmake_minimum_required(VERSION 3.25)

set(prefix ${BUILD}/install-test)
file(REMOVE_RECURSE ${prefix})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

foreach(file
        bin/slipway
        ${PLUGINS}/libslipway_preview.so
        ${PLUGINS}/libslipway_syntax.so
        share/applications/org.slipway.Slipway.desktop
        share/doc/slipway/preview-notices.txt)
    if(NOT EXISTS ${prefix}/${file})
        message(FATAL_ERROR "${file} was not installed")
    endif()
endforeach()

file(WRITE ${prefix}/card/README.md "---\nlicense: mit\n---\n# Tiny *model*\n\n$$x^2$$\n")
set(ENV{QT_QPA_PLATFORM} offscreen)
set(ENV{QTWEBENGINE_DISABLE_SANDBOX} 1)  # tests run as root, where Chromium's sandbox cannot be
set(ENV{XDG_CONFIG_HOME} ${prefix}/config)
set(ENV{XDG_DATA_HOME} ${prefix}/data)
unset(ENV{SLIPWAY_PLUGINS})
execute_process(COMMAND ${prefix}/bin/slipway card render ${prefix}/card/README.md -o ${prefix}/card.html
    COMMAND_ERROR_IS_FATAL ANY)
file(READ ${prefix}/card.html page)
if(NOT page MATCHES "<em>model</em>" OR NOT page MATCHES "katex")
    message(FATAL_ERROR "The installed program did not draw the card")
endif()
